import type { RunningApp } from '../support/boot';
import type { HttpClient } from '../support/http-client';
import { startApp } from '../support/start-app';

const minuteMs = 60_000;
const password = 'una clave muy larga';
const staffEmail = 'sara@desk.example';

let app: RunningApp;
let customer: HttpClient;
let agent: HttpClient;
let seen = 0;

beforeEach(async () => {
  // Friday 27 November 2026, 10:00 in Madrid.
  app = await startApp({ env: { TURNO_ADMIN_EMAIL: staffEmail, TURNO_ADMIN_PASSWORD: password } });
  const email = 'ana@tienda.example';
  await call('POST', '/accounts', { accountName: 'Tienda', name: 'Ana', email, password });
  const [confirmation] = await app.mail();
  const token = new URL(confirmation.links[0]).searchParams.get('token');
  await call('PUT', '/email-confirmation', { token });
  customer = await signIn(email);
  agent = await signIn(staffEmail);
  seen = 1;
});

afterEach(() => app.close());

async function call(method: string, path: string, body?: unknown, by: HttpClient = app.http) {
  const answer = await by.send(method, `/api/v1${path}`, body);
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function signIn(email: string): Promise<HttpClient> {
  return app.http.as((await call('POST', '/sessions', { email, password })).accessToken);
}

async function ask(): Promise<string> {
  const [category] = (await call('GET', '/categories')).items;
  const question = { subject: 'No puedo publicar', body: 'La página no se publica.', level: 'standard' };
  const ticket = { ...question, shopId: null, categorySlug: category.slug };
  return (await call('POST', '/tickets', ticket, customer)).reference;
}

/** The letters since the last look, as kinds; ticks first. That it is November is told to administrators alone. */
async function news(): Promise<{ kinds: string[]; last: { to: string; subject: string; text: string } }> {
  // An answer can be taken back for ten seconds, and its notice waits as long.
  await app.clock.forward(10_000);
  const letters = (await app.mail()).slice(seen);
  seen += letters.length;
  const ofTickets = letters.filter(({ kind }) => kind !== 'holidays_unconfirmed');
  return { kinds: ofTickets.map(({ kind }) => kind), last: ofTickets.at(-1) };
}

async function answer(reference: string): Promise<void> {
  const { messages } = await call('GET', `/staff/tickets/${reference}`, undefined, agent);
  const given = { body: 'Pulse «Publicar».', seenUpTo: messages.at(-1).id };
  await call('POST', `/staff/tickets/${reference}/answers`, given, agent);
}

describe('the life of a ticket, as its author reads it', () => {
  it('receipt, news, a question from us, the answer, reopened, answered again, closed', async () => {
    const reference = await ask();
    const receipt = await news();
    expect(receipt.kinds).toEqual(['receipt']);
    expect(receipt.last.to).toBe('ana@tienda.example');
    expect(receipt.last.subject).toBe(`${reference}: hemos recibido su pregunta «No puedo publicar»`);
    expect(receipt.last.text).toContain('a más tardar el viernes 27 de noviembre, 18:00 (hora de Madrid)');
    expect(receipt.last.text).toContain('ahora ocupa el puesto 1');
    expect(receipt.last.text).toContain(`${app.config.publicUrl}/tickets/${reference}`);

    await call('POST', '/staff/claims', undefined, agent);
    await call('POST', `/staff/tickets/${reference}/updates`, { body: 'Lo miramos.' }, agent);
    const update = await news();
    expect(update.kinds).toEqual(['update']);
    expect(update.last.text).toContain('Lo miramos.');

    await call('POST', `/staff/tickets/${reference}/information-requests`, { body: '¿Qué página?' }, agent);
    const asked = await news();
    expect(asked.kinds).toEqual(['information_request']);
    expect(asked.last.text).toContain('¿Qué página?');

    await call('POST', `/tickets/${reference}/messages`, { body: 'La portada.' }, customer);
    await answer(reference);
    const answered = await news();
    expect(answered.kinds).toEqual(['answer']);
    expect(answered.last.text).toContain('Pulse «Publicar».');

    await call('POST', `/tickets/${reference}/messages`, { body: 'Sigue igual.' }, customer);
    const reopened = await news();
    expect(reopened.kinds).toEqual(['reopened']);
    expect(reopened.last.text).toContain('Respuesta prevista');

    await answer(reference);
    await call('POST', `/tickets/${reference}/messages`, { solved: true }, customer);
    expect((await news()).kinds).toEqual(['answer', 'closed']);
  });

  it('notes of the staff never reach anybody by mail', async () => {
    const reference = await ask();
    await call('POST', `/staff/tickets/${reference}/notes`, { body: 'Cliente pesado.' }, agent);
    expect((await news()).kinds).toEqual(['receipt']);
  });

  it('spam is told nothing', async () => {
    const reference = await ask();
    await news();
    await call('PUT', `/staff/tickets/${reference}/closure`, { as: 'spam' }, agent);
    expect((await news()).kinds).toEqual([]);
  });

  it('priority: its guaranteed time when paid; when missed an apology, the refund, and a digest', async () => {
    const reference = await ask();
    const { purchase } = await call('PUT', `/tickets/${reference}/premium`, undefined, customer);
    await call('POST', `/sandbox/payments/${purchase.id}`, { outcome: 'paid' }, customer);
    const upgraded = await news();
    expect(upgraded.kinds).toEqual(['receipt', 'upgrade']);
    expect(upgraded.last.text).toContain(
      'Respuesta garantizada: a más tardar el viernes 27 de noviembre, 12:00',
    );

    await app.clock.forward(2 * 60 * minuteMs);
    const missed = await news();
    expect(missed.kinds.sort()).toEqual(['missed_promise', 'refund', 'supervisors_digest']);
    const letters = (await app.mail()).slice(-3);
    expect(letters.find(({ kind }) => kind === 'refund').text).toContain('dentro del plazo garantizado');
    expect(letters.find(({ kind }) => kind === 'supervisors_digest')).toMatchObject({
      to: staffEmail,
      text: expect.stringContaining(reference),
    });
  });
});
