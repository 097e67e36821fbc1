import { LiveUpdates } from '../../src/desk/live/live-updates';
import { sql } from '../../src/platform/database/sql';
import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { EventReader } from '../support/event-reader';
import { PageReader } from '../support/page-reader';
import { startApp } from '../support/start-app';

describe('whoever listens', () => {
  let app: RunningApp;
  let ana: Owner;
  let blas: Owner;
  let marta: Agent;
  const readers: EventReader[] = [];

  const listen = async (by: { http: Owner['http'] }, lastEventId?: string) => {
    const reader = await EventReader.open(by.http, lastEventId);
    readers.push(reader);
    return reader;
  };

  beforeEach(async () => {
    app = await startApp({ env: withAdmin });
    [ana, blas, marta] = [await anOwner(app, 'Ana'), await anOwner(app, 'Blas'), await anAgent(app, 'Marta')];
  });
  afterEach(async () => {
    readers.splice(0).forEach((reader) => reader.close());
    await app.close();
  });

  it('as a customer sees the answer arrive, and nothing of what is another account’s or the staff’s', async () => {
    const before = await listen(ana);
    const { reference } = await ana.sends('No se guarda');
    // On PostgreSQL a stream begins where all is told: while any unit is under way, at what came before it.
    await before.told('queue.ticket-enqueued');
    const [hers, his] = [await listen(ana), await listen(blas)];
    expect(hers.events).toEqual([{ event: 'ready', id: expect.stringMatching(/^\d+\.\d+$/), data: {} }]);
    await marta.http.post(`/api/v1/staff/tickets/${reference}/notes`, { body: 'Cliente nervioso' });
    expect(await marta.claimsNext()).toBe(reference);
    const { id: messageId } = await marta.answers(reference, 'Vacíe la caché.');
    const answered = await hers.told('tickets.ticket-answered');
    expect(answered).toEqual({
      event: 'ticket',
      id: expect.stringMatching(/^\d+\.\d+$/),
      data: { name: 'tickets.ticket-answered', reference, at: await app.clock.now(), messageId },
    });
    expect((await ana.reads(reference)).messages.at(-1).id).toBe(messageId);

    await blas.sends('Otra cosa');
    await his.told('queue.ticket-enqueued');
    const all = JSON.stringify([...hers.events, ...his.events]);
    for (const secret of ['note', 'nervioso', 'caché', 'Marta', 'agentId', 'claim', 'guarda'])
      expect(all).not.toContain(secret);
    expect(JSON.stringify(his.events)).not.toContain(reference);
    expect(hers.events.map(({ data }) => data.name).slice(1)).toEqual([
      'tickets.work-begun',
      'tickets.ticket-answered',
    ]);
  });

  it('with the cookie of the pages is heard on our own pages, and to no other site', async () => {
    const browser = app.http.with(await PageReader.cookieOf(app, ana.email));
    const ours = { 'sec-fetch-site': 'same-origin' };
    const hers = await listen({ http: browser.with(ours) });
    const { reference } = await ana.sends('No se guarda');
    expect((await hers.told('tickets.ticket-submitted')).data.reference).toBe(reference);

    for (const site of ['cross-site', 'same-site', 'none', undefined]) {
      const from = browser.with(site === undefined ? {} : { 'sec-fetch-site': site });
      const answer = await from.get('/api/v1/events');
      expect([site, answer.status]).toEqual([site, 401]);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect((await from.get(`/api/v1/tickets/${reference}`)).status).toBe(401);
    }
    // A cookie alone changes nothing, wherever the request comes from.
    const closed = await browser.with(ours).put(`/api/v1/tickets/${reference}/closure`, { as: 'solved' });
    expect(closed.status).toBe(401);
  });

  it('as somebody of the staff sees all tickets, with who did what, and no text', async () => {
    const hers = await listen(marta);
    const { reference } = await ana.sends('No se guarda');
    await hers.told('tickets.ticket-submitted');
    await marta.http.post(`/api/v1/staff/tickets/${reference}/notes`, { body: 'Cliente nervioso' });
    const { data } = await hers.told('tickets.note-added');
    expect(data).toMatchObject({ reference, data: { noteId: expect.any(String) } });
    expect(data.actorId).toBe(data.data.agentId);
    await ana.writes(reference, 'Añado algo.');
    await hers.told('tickets.customer-replied');
    expect(JSON.stringify(hers.events)).not.toMatch(/nervioso|guarda|Añado/);
  });

  it('is told after a cut what was missed, once and in order, and then what happens', async () => {
    const before = await listen(ana);
    const { reference } = await ana.sends('Primera');
    const { id } = await before.told('queue.ticket-enqueued');
    before.close();
    await before.ended;
    await ana.writes(reference, 'Una.');
    await ana.writes(reference, 'Dos.');

    const after = await listen(ana, id);
    await marta.answers(reference);
    await after.told('tickets.ticket-answered');
    expect(after.events.map(({ event, data }) => data.name ?? event)).toEqual([
      'tickets.customer-replied',
      'tickets.customer-replied',
      'ready',
      'tickets.ticket-answered',
    ]);
    const ids = after.events.map((each) => each.id);
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    ['is of a database that is gone', '999999999999.1'],
    ['is none of ours', 'mañana'],
  ])('loads anew when the last id %s', async (_why, id) => {
    const reader = await listen(ana, id);
    expect(reader.events[0]).toMatchObject({ event: 'reset', id: expect.stringMatching(/^\d+\.\d+$/) });
    await ana.sends('Sigue vivo');
    await reader.told('tickets.ticket-submitted');
  });

  it('loads anew when too much was missed', async () => {
    const reader = await listen(ana);
    await ana.sends('Antes');
    const { id } = await reader.told('queue.ticket-enqueued');
    reader.close();
    // As if the same unit had written 501 events more.
    await app.sql(sql`INSERT INTO platform_event (name, subject, actor_kind, request_id, occurred_at, data, writer)
      SELECT e.name, e.subject, e.actor_kind, e.request_id, e.occurred_at, e.data, e.writer
      FROM (SELECT * FROM platform_event ORDER BY position DESC LIMIT 1) e,
           (SELECT 1 FROM platform_event a, platform_event b, platform_event c LIMIT 501) many`);
    const after = await listen(ana, id);
    expect(after.events).toEqual([{ event: 'reset', id: expect.any(String), data: {} }]);
    expect(after.lastId).not.toBe(id);
  });

  it('hears no more once the session has ended, or the right was taken away', async () => {
    const updates = app.get(LiveUpdates);
    const [hers, martas] = [await listen(ana), await listen(marta)];
    await updates.endUnentitled();
    await ana.sends('Aún escucha');
    await hers.told('tickets.ticket-submitted');
    await ana.http.delete('/api/v1/sessions/current');
    await updates.endUnentitled();
    await hers.ended;

    const { id } = (await marta.http.get('/api/v1/me')).body;
    const { body } = await app.http.post('/api/v1/sessions', {
      email: withAdmin.TURNO_ADMIN_EMAIL,
      password: withAdmin.TURNO_ADMIN_PASSWORD,
    });
    // Who is suspended is cut off at once, without waiting for the next look.
    await app.http.as(body.accessToken).patch(`/api/v1/admin/staff/${id}`, { suspended: true });
    await martas.ended;
    expect((await marta.http.get('/api/v1/events')).status).toBe(401);
  });

  it('may do so on six pages, and is not kept from it by those that were closed', async () => {
    for (let n = 0; n < 6; n++) await listen(ana);
    const seventh = await ana.http.get('/api/v1/events');
    expect([seventh.status, seventh.code]).toEqual([429, 'desk.too-many-streams']);
    expect((await blas.http.get('/api/v1/events')).status).toBe(200);
    readers[0]?.close();
    await expect(opensAgain(() => listen(ana))).resolves.toBeDefined();
  });

  it('is let go when the server stops', async () => {
    const reader = await listen(ana);
    const other = await startApp({ env: withAdmin });
    const theirs = await EventReader.open((await anOwner(other, 'Cid')).http);
    await other.close();
    await theirs.ended;
    expect(reader.events).toHaveLength(1);
  });

  it('is told of known problems, whoever it is', async () => {
    const boss = await anAgent(app, 'Sara', 'supervisor');
    const hers = await listen(ana);
    const text = { es: 'No se puede pagar.', en: 'Nobody can pay.' };
    const opened = await boss.http.post('/api/v1/staff/problems', { title: text, text });
    expect(opened.status).toBe(201);
    const { data } = await hers.next(({ event }) => event === 'problem');
    expect(data).toMatchObject({ name: 'tickets.problem-opened', problemId: opened.body.id });
  });
});

/** The server learns of a closed page a moment after the page has closed. */
async function opensAgain<T>(open: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await open();
    } catch (error) {
      if (tries > 200) throw error;
    }
  }
}
