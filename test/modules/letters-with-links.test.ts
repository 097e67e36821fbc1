import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

const hourMs = 60 * 60_000;
const person = {
  accountName: 'Tienda',
  name: 'Ana',
  email: 'ana@tienda.example',
  password: 'una clave muy larga',
};

describe('letters with a link', () => {
  let app: RunningApp;
  beforeEach(async () => {
    app = await startApp({ env: { TURNO_LIMITS: 'on' } });
    expect((await app.http.post('/api/v1/accounts', person)).status).toBe(201);
  });
  afterEach(() => app.close());

  const tokens = async (kind: string): Promise<string[]> =>
    (await app.mail())
      .filter((letter) => letter.kind === kind)
      .map(({ links: [link] }) => new URL(link ?? '').searchParams.get('token') ?? '');

  it('to confirm an address are five a day, and the last one works', async () => {
    const { email, password } = person;
    const { body } = await app.http.post('/api/v1/sessions', { email, password });
    const ana = app.http.as(body.accessToken);
    for (let letter = 2; letter <= 5; letter += 1) {
      expect((await ana.post('/api/v1/email-confirmation')).status).toBe(202);
    }
    const sixth = await ana.post('/api/v1/email-confirmation');
    expect([sixth.status, sixth.code]).toEqual([429, 'accounts.too-many-letters']);
    expect(Number(sixth.headers.get('retry-after'))).toBe(24 * 3_600);

    const sent = await tokens('email_confirmation');
    expect(sent).toHaveLength(5);
    for (const token of sent.slice(0, 4)) {
      const old = await app.http.put('/api/v1/email-confirmation', { token });
      expect([old.status, old.code]).toEqual([400, 'accounts.link-invalid']);
    }
    await app.clock.forward(24 * hourMs);
    expect((await ana.post('/api/v1/email-confirmation')).status).toBe(202);
    const token = (await tokens('email_confirmation')).at(-1);
    expect((await app.http.put('/api/v1/email-confirmation', { token })).status).toBe(204);
  });

  it('to choose a password are five an hour; the answer tells nobody', async () => {
    const ask = async () => (await app.http.post('/api/v1/password-resets', { email: person.email })).status;
    for (let letter = 1; letter <= 7; letter += 1) expect(await ask()).toBe(202);
    expect(await tokens('password_reset')).toHaveLength(5);
    await app.clock.forward(hourMs);
    expect(await ask()).toBe(202);
    expect(await tokens('password_reset')).toHaveLength(6);
  });
});
