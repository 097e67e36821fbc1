import { sql } from '../../src/platform/database/sql';
import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

const dayMs = 24 * 3_600_000;
const minuteMs = 60_000;

const question = {
  name: 'Carla Ruiz',
  email: 'Carla@correo.example',
  categorySlug: 'introduccion',
  subject: '¿Puedo probar la tienda gratis?',
  body: 'Quiero abrir una tienda de cerámica. ¿Hay un periodo de prueba?',
};

describe('somebody without an account', () => {
  let app: RunningApp;
  let marta: Agent;
  let ana: Owner;

  beforeAll(async () => {
    app = await startApp({ env: withAdmin });
    [marta, ana] = [await anAgent(app, 'Marta'), await anOwner(app, 'Ana')];
  });
  afterAll(() => app.close());

  const contacts = '/api/v1/contacts';
  const lettersTo = async (email: string): ReturnType<RunningApp['mail']> =>
    (await app.http.get(`/api/v1/dev/mail?limit=100&to=${encodeURIComponent(email)}`)).body.items;
  const lastTo = async (email: string) => (await lettersTo(email)).at(-1);
  const tokenIn = (link: string) =>
    new URL(link).searchParams.get('token') ?? new URL(link).pathname.split('/').at(-1);
  const confirm = async (email: string) =>
    app.http.put(`${contacts}/confirmation`, { token: tokenIn((await lastTo(email)).links[0]) });

  it('writes, confirms, reads, writes on, loses the link and gets a new one', async () => {
    const answer = await app.http.post(contacts, question, { 'idempotency-key': 'carla-1' });
    expect(answer).toMatchObject({ status: 202, body: '' });
    expect((await marta.queue()).items).toEqual([]);
    expect((await marta.http.get('/api/v1/staff/tickets')).body.items).toEqual([]);
    const [waiting] = (await marta.http.get('/api/v1/staff/tickets?status=unconfirmed')).body.items;
    expect(waiting.statusText).toBe('Sin confirmar');
    const letter = await lastTo(question.email);
    expect(letter).toMatchObject({ kind: 'contact_confirmation', to: question.email });
    expect(letter.text).not.toContain('cerámica');
    expect(letter.text).not.toContain('Carla Ruiz');

    await app.clock.forward(50 * minuteMs);
    const confirmed = await confirm(question.email);
    expect(confirmed.status).toBe(200);
    expect(confirmed.headers.get('cache-control')).toBe('no-store');
    const { reference, readingUrl } = confirmed.body;
    expect(await confirm(question.email)).toMatchObject({ status: 400 });
    const token = tokenIn(readingUrl);
    const read = await app.http.get(`${contacts}/tickets/${token}`);
    expect(read.headers.get('cache-control')).toBe('no-store');
    expect(read.body).toMatchObject({
      reference,
      status: 'queued',
      level: 'standard',
      shop: null,
      receivedAt: await app.clock.now(),
      place: { position: 1 },
      messages: [{ author: { name: 'Carla Ruiz', role: 'customer' }, body: question.body }],
    });
    expect((await marta.queue()).items[0]).toMatchObject({ reference, account: { name: 'Carla Ruiz' } });

    await app.http.post(
      `${contacts}/tickets/${token}/messages`,
      { body: 'Sería para mayo.' },
      { 'idempotency-key': 'k' },
    );
    expect(await marta.claimsNext()).toBe(reference);
    await marta.answers(reference, 'Sí, durante treinta días.');
    await app.clock.tick();
    const answered = await lastTo(question.email);
    expect(answered).toMatchObject({ kind: 'answer' });
    expect(answered.text).toContain('Hola, Carla Ruiz:');
    const fresh = tokenIn(answered.links[0]);
    expect(fresh).not.toBe(token);
    const thread = (await app.http.get(`${contacts}/tickets/${fresh}`)).body.messages;
    expect(thread.map(({ kind }: { kind: string }) => kind)).toEqual(['customer', 'customer', 'answer']);
    expect(await marta.sees(reference)).toMatchObject({
      contact: { name: 'Carla Ruiz', email: question.email },
    });

    for (const wrong of [
      { email: 'otra@correo.example', reference },
      { email: question.email, reference: 'T-000000' },
    ]) {
      expect((await app.http.post(`${contacts}/links`, wrong)).status).toBe(202);
    }
    expect((await lastTo(question.email)).id).toBe(answered.id);
    const lost = { email: question.email.toUpperCase(), reference: reference.toLowerCase() };
    expect(await app.http.post(`${contacts}/links`, lost)).toMatchObject({ status: 202, body: '' });
    const renewed = tokenIn((await lastTo(question.email)).links[0]);
    for (const old of [token, fresh]) {
      expect((await app.http.get(`${contacts}/tickets/${old}`)).code).toBe('tickets.not-found');
      expect((await app.http.post(`${contacts}/tickets/${old}/messages`, { body: 'x' })).status).toBe(404);
    }
    await app.http.post(`${contacts}/links`, lost);
    expect(tokenIn((await lastTo(question.email)).links[0])).toBe(renewed);

    const solved = await app.http.post(`${contacts}/tickets/${renewed}/messages`, { solved: true });
    expect(solved.status).toBe(201);
    expect((await app.http.get(`${contacts}/tickets/${renewed}`)).body.status).toBe('closed');
    const messages = await app.sql<{ kind: string }>(
      sql`SELECT actor_kind AS kind FROM platform_event
          WHERE name IN ('tickets.customer-replied', 'tickets.ticket-closed')`,
    );
    expect(messages.map(({ kind }) => kind)).toEqual(['contact', 'contact']);
  });

  it('nothing that is kept shows a link: neither the notices nor the answers kept for repetition', async () => {
    const tokens = (await lettersTo(question.email)).flatMap(({ links }) => links).map(tokenIn);
    const texts = await app.sql(sql`SELECT text, params FROM notifications_notice`);
    const kept = await app.sql(sql`SELECT route, key, response FROM platform_idempotency`);
    const log = await app.sql(sql`SELECT data FROM platform_event`);
    const links = await app.sql(sql`SELECT * FROM tickets_contact_link`);
    const everything = JSON.stringify([texts, kept, log, links]);
    expect(everything).toContain('contacts/tickets/[redacted]');
    for (const token of tokens) if (token && token.length > 40) expect(everything).not.toContain(token);
  });

  it('is refused files, a level and a shop, and told nothing about an address', async () => {
    for (const extra of [{ fileIds: [] }, { level: 'premium' }, { shopId: null }, { offerId: 'x' }]) {
      expect((await app.http.post(contacts, { ...question, ...extra })).code).toBe('request.invalid');
    }
    for (const email of ['a@b', 'x@y.example\r\nBcc: z@y.example', '"a b"@correo.example', '']) {
      expect((await app.http.post(contacts, { ...question, email })).code).toBe('request.invalid');
    }
    expect((await app.http.post(contacts, { ...question, name: 'A\nB' })).code).toBe('request.invalid');
    expect((await app.http.post(contacts, { ...question, categorySlug: 'nada' })).code).toBe(
      'tickets.unknown-category',
    );
    for (const token of ['', 'x', null, 'a'.repeat(300)]) {
      const { status } = await app.http.put(`${contacts}/confirmation`, { token });
      expect(status).toBe(400);
    }
  });

  it('has at most three open tickets: the fourth waits unconfirmed until one is closed', async () => {
    const email = 'diego@correo.example';
    const urls: string[] = [];
    for (let n = 1; n <= 3; n++) {
      await app.http.post(contacts, { ...question, email, subject: `Pregunta ${n}` });
      urls.push((await confirm(email)).body.readingUrl);
      // The receipt is sent after the link that confirms: what comes next is the next link.
      await app.clock.tick();
    }
    await app.http.post(contacts, { ...question, email, subject: 'Pregunta 4' });
    expect(await confirm(email)).toMatchObject({ status: 409, code: 'tickets.contact-too-many-open' });
    await app.http.post(`${contacts}/tickets/${tokenIn(urls[0] ?? '')}/messages`, { solved: true });
    const link = (await lettersTo(email)).findLast(({ kind }) => kind === 'contact_confirmation').links[0];
    const second = await app.http.put(`${contacts}/confirmation`, { token: tokenIn(link) });
    expect(second.status).toBe(200);
    await app.http.post(`${contacts}/tickets/${tokenIn(second.body.readingUrl)}/messages`, { solved: true });
    await app.http.post(contacts, { ...question, email, subject: 'Pregunta 5' });
    const fifth = await confirm(email);
    await app.http.post(`${contacts}/tickets/${tokenIn(fifth.body.readingUrl)}/messages`, { solved: true });
    await app.clock.tick();
    await app.http.post(contacts, { ...question, email, subject: 'Pregunta 6' });
    expect(await confirm(email)).toMatchObject({ status: 409, code: 'tickets.contact-too-many-lately' });
  });

  it('confirming two at once passes the limit no more than one after the other', async () => {
    const email = 'flora@correo.example';
    for (let n = 1; n <= 4; n++)
      await app.http.post(contacts, { ...question, email, subject: `Pregunta ${n}` });
    const tokens = (await lettersTo(email)).map(({ links }) => tokenIn(links[0]));
    expect(tokens).toHaveLength(4);
    const answers = await Promise.all(
      tokens.map((token) => app.http.put(`${contacts}/confirmation`, { token })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
    const again = await Promise.all(
      [1, 2].map(() => app.http.put(`${contacts}/confirmation`, { token: tokens[0] })),
    );
    expect(again.every(({ status }) => status >= 400)).toBe(true);
  });

  it("cannot fill a stranger's mailbox: five unconfirmed letters, and then none", async () => {
    const email = 'victima@correo.example';
    for (let n = 0; n < 8; n++) {
      expect((await app.http.post(contacts, { ...question, email })).status).toBe(202);
    }
    expect(await lettersTo(email)).toHaveLength(5);
  });

  it('who never confirms is forgotten after seven days, with every word', async () => {
    const email = 'nadie@correo.example';
    await app.http.post(contacts, { ...question, email, body: 'Palabra inconfundible' });
    const { links } = await lastTo(email);
    await app.clock.forward(7 * dayMs - minuteMs);
    const count = () =>
      app.sql<{ n: number }>(
        sql`SELECT (SELECT count(*) FROM tickets_contact WHERE email_key = ${email}) +
                   (SELECT count(*) FROM tickets_message WHERE body = 'Palabra inconfundible') AS n`,
      );
    expect(Number((await count())[0]?.n)).toBe(2);
    await app.clock.forward(minuteMs);
    expect(Number((await count())[0]?.n)).toBe(0);
    const late = await app.http.put(`${contacts}/confirmation`, { token: tokenIn(links[0]) });
    expect(late).toMatchObject({ status: 400, code: 'tickets.link-invalid' });
    expect(await lettersTo(email)).toEqual([]);
  });

  it("is nobody's account: what it owns is unknown to every account", async () => {
    const email = 'eva@correo.example';
    await app.http.post(contacts, { ...question, email });
    const { reference } = (await confirm(email)).body;
    expect((await ana.http.get(`/api/v1/tickets/${reference}`)).code).toBe('tickets.not-found');
    expect((await ana.http.put(`/api/v1/tickets/${reference}/premium`)).code).toBe('tickets.not-found');
  });

  it('is joined to an account, which then sees the ticket, and goes on reading and writing it', async () => {
    const email = 'gala@correo.example';
    await app.http.post(contacts, { ...question, email });
    const { reference, readingUrl } = (await confirm(email)).body;
    const { accountId } = (await ana.http.get('/api/v1/me')).body;
    const joined = await marta.http.put(`/api/v1/staff/tickets/${reference}/account`, { accountId });
    expect(joined.status).toBe(204);
    expect((await ana.http.get(`/api/v1/tickets/${reference}`)).body).toMatchObject({
      status: 'queued',
      messages: [{ author: { name: 'Carla Ruiz', role: 'customer' } }],
    });
    const byLink = `${contacts}/tickets/${tokenIn(readingUrl)}`;
    expect((await app.http.get(byLink)).body.reference).toBe(reference);
    const written = await app.http.post(
      `${byLink}/messages`,
      { body: 'Soy yo.' },
      { 'idempotency-key': 'g' },
    );
    expect(written.status).toBe(201);
    const { items } = (await ana.http.get('/api/v1/tickets?q=cerámica')).body;
    expect(items).toMatchObject([{ reference }]);
  });

  it('is taken no question from a blocked address, and not told so', async () => {
    const email = 'spam@correo.example';
    const supervisor = await anAgent(app, 'Sergio', 'supervisor');
    const block = { email, reason: 'Publicidad' };
    expect((await supervisor.http.post('/api/v1/staff/blocked-addresses', block)).status).toBe(204);
    expect((await app.http.post(contacts, { ...question, email })).status).toBe(202);
    expect(await lettersTo(email)).toEqual([]);
  });
});
