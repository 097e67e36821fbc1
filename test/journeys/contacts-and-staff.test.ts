import { sql } from '../../src/platform/database/sql';
import { anAgent, anOwner, withAdmin, type Agent } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

const dayMs = 24 * 3_600_000;
const contacts = '/api/v1/contacts';

const question = {
  name: 'Carla Ruiz',
  email: 'carla@correo.example',
  categorySlug: 'introduccion',
  subject: '¿Puedo probar la tienda gratis?',
  body: 'Quiero abrir una tienda de cerámica. ¿Hay un periodo de prueba?',
};

describe('what staff and people without an account owe each other', () => {
  let app: RunningApp;
  let marta: Agent;
  let sergio: Agent;

  beforeAll(async () => {
    app = await startApp({ env: withAdmin });
    [marta, sergio] = [await anAgent(app, 'Marta'), await anAgent(app, 'Sergio', 'supervisor')];
  });
  afterAll(() => app.close());

  const lettersTo = async (email: string): ReturnType<RunningApp['mail']> =>
    (await app.http.get(`/api/v1/dev/mail?limit=100&to=${encodeURIComponent(email)}`)).body.items;
  const lastTo = async (email: string) => (await lettersTo(email)).at(-1);
  const tokenIn = (link: string) =>
    new URL(link).searchParams.get('token') ?? new URL(link).pathname.split('/').at(-1);
  const confirm = async (email: string) =>
    app.http.put(`${contacts}/confirmation`, { token: tokenIn((await lastTo(email)).links[0]) });
  const writes = (readingUrl: string, message: object) =>
    app.http.post(`${contacts}/tickets/${tokenIn(readingUrl)}/messages`, message);
  const block = (email: string) =>
    sergio.http.post('/api/v1/staff/blocked-addresses', { email, reason: 'Publicidad' });

  it('who calls gets a ticket from staff: received at once, told by mail, read by its link', async () => {
    const contact = { name: 'Carla Ruiz', email: 'Llama@correo.example', locale: 'es' };
    const words = { categorySlug: 'envios', subject: 'Por teléfono', body: 'Pregunta por los portes.' };
    const open = (said: object) => marta.http.post('/api/v1/staff/tickets', { ...words, ...said });
    const opened = await open({ contact });
    expect([opened.status, opened.body]).toMatchObject([
      201,
      {
        status: 'queued',
        openedBy: 'Marta',
        receivedAt: await app.clock.now(),
        contact: { name: contact.name, email: contact.email },
      },
    ]);
    const { reference } = opened.body;
    expect((await marta.queue()).items).toMatchObject([{ reference, account: { name: contact.name } }]);

    await app.clock.tick();
    const letter = await lastTo(contact.email);
    expect(letter).toMatchObject({ kind: 'opened_by_staff' });
    const read = await app.http.get(`${contacts}/tickets/${tokenIn(letter.links[0])}`);
    expect(read.body).toMatchObject({
      reference,
      openedByStaff: true,
      shop: null,
      messages: [{ author: { name: 'Marta', role: 'staff' }, body: words.body }],
    });
    expect((await writes(letter.links[0], { body: 'A Ceuta.' })).status).toBe(201);
    await marta.answers(reference);
    await app.clock.forward(10_000);
    expect(await lastTo(contact.email)).toMatchObject({ kind: 'answer' });

    // What staff opened is no request of the person: all of one's own limit is left.
    await open({ contact });
    await open({ contact });
    for (let n = 1; n <= 3; n++) {
      await app.http.post(contacts, { ...question, email: contact.email, subject: `Pregunta ${n}` });
      expect((await confirm(contact.email)).status).toBe(200);
      await app.clock.tick();
    }
    await app.http.post(contacts, { ...question, email: contact.email });
    expect((await confirm(contact.email)).code).toBe('tickets.contact-too-many-open');
  });

  it('nobody is taken down for an account and without one at once, nor with a shop, nor from a blocked address', async () => {
    const ana = await anOwner(app, 'Ana');
    const { accountId } = (await ana.http.get('/api/v1/me')).body;
    const contact = { name: 'Carla', email: 'mezcla@correo.example' };
    const open = (said: object) =>
      marta.http.post('/api/v1/staff/tickets', {
        ...{ categorySlug: 'envios', subject: 'Por teléfono', body: 'Pregunta.', contact },
        ...said,
      });
    for (const more of [{ accountId }, { shopId: ana.shopId }, { personId: accountId }]) {
      expect(await open(more)).toMatchObject({ status: 400, code: 'tickets.account-or-contact' });
    }
    for (const wrong of [
      { contact: undefined },
      { contact: { ...contact, email: 'x@y' } },
      { contact: [] },
    ]) {
      expect(await open(wrong)).toMatchObject({ status: 400, code: 'request.invalid' });
    }
    await block(contact.email);
    expect(await open({})).toMatchObject({ status: 403, code: 'tickets.address-blocked' });
    expect(await lettersTo(contact.email)).toEqual([]);
  });

  it('whose address is blocked before it is confirmed gets into no queue', async () => {
    const email = 'entretanto@correo.example';
    await app.http.post(contacts, { ...question, email });
    await block(email);
    expect(await confirm(email)).toMatchObject({ status: 403, code: 'tickets.address-blocked' });
    const waiting = (await marta.http.get('/api/v1/staff/tickets?status=unconfirmed')).body.items;
    expect(waiting.length).toBeGreaterThan(0);
  });

  it('who writes to an archived ticket begins a new one that is linked to it, within the same limits', async () => {
    const email = 'archivo@correo.example';
    await app.http.post(contacts, { ...question, email });
    const { reference, readingUrl } = (await confirm(email)).body;
    await writes(readingUrl, { solved: true });
    await app.clock.forward(31 * dayMs);
    expect((await app.http.get(`${contacts}/tickets/${tokenIn(readingUrl)}`)).body.status).toBe('archived');
    expect((await writes(readingUrl, { solved: true })).status).toBe(409);

    const written = await writes(readingUrl, { body: '¿Y si pago un año?' });
    expect(written.status).toBe(201);
    const { followUp } = written.body;
    expect(followUp).not.toBe(reference);
    await app.clock.tick();
    const receipt = await lastTo(email);
    expect(receipt).toMatchObject({ kind: 'receipt' });
    const link = receipt.links[0];
    expect((await app.http.get(`${contacts}/tickets/${tokenIn(link)}`)).body).toMatchObject({
      reference: followUp,
      status: 'queued',
      subject: question.subject,
      messages: [{ author: { name: question.name, role: 'customer' }, body: '¿Y si pago un año?' }],
    });
    expect(await marta.sees(followUp)).toMatchObject({
      links: [{ reference, kind: 'follows' }],
      contact: { name: question.name, email },
    });
    for (let n = 0; n < 2; n++) expect((await writes(readingUrl, { body: 'Otra cosa.' })).status).toBe(201);
    expect((await writes(readingUrl, { body: 'Y otra.' })).code).toBe('tickets.contact-too-many-open');
    await writes(link, { solved: true });
    await block(email);
    expect((await writes(readingUrl, { body: 'Y otra.' })).code).toBe('tickets.address-blocked');
  });
});

describe('whoever sends many questions without an account', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ env: { TURNO_LIMITS: 'on', TURNO_TRUST_PROXY: '1' } });
  });
  afterAll(() => app.close());

  it('causes twenty letters an hour, to whomever, and others are not troubled by it', async () => {
    const writeFrom = (sender: string, n: number) =>
      app.http.post(
        contacts,
        { ...question, email: `vecina-${n}@correo.example` },
        { 'x-forwarded-for': sender },
      );
    // Were the hour to turn meanwhile, another twenty would be let through, and no more.
    const many = Array.from({ length: 41 }, (_, n) => writeFrom(`2001:db8:1:2::${n}`, n));
    const answers = await Promise.all(many);
    const taken = answers.filter(({ status }) => status === 202).length;
    expect([20, 40]).toContain(taken);
    const refused = answers.filter(({ status }) => status !== 202);
    expect(refused).toHaveLength(41 - taken);
    for (const { status, code, headers } of refused) {
      expect([status, code]).toEqual([429, 'platform.too-many-from-sender']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await writeFrom('2001:db8:1:3::1', 50)).status).toBe(202);
    const [kept] = await app.sql<{ sender: string }>(sql`SELECT sender FROM platform_sender`);
    expect(kept?.sender).toMatch(/^[0-9a-f]{64}$/);
  });
});
