import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '../../src/platform/database/sql';
import { anOwner, type Owner, signedIn, withAdmin } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { freshDatabase, itOnPostgres } from '../support/databases';
import type { HttpClient } from '../support/http-client';
import { startApp } from '../support/start-app';

const almudena = { es: 'La Almudena', en: 'Our Lady of Almudena' };

/** Friday 6 November 2026, 16:30 in Madrid: after the cut-off, and Monday is a local holiday that nobody entered. */
const fridayAfterCutOff = '2026-11-06T15:30:00.000Z';
/** Saturday, after the cut-off: the next served day is Monday, unless it is a holiday. */
const saturdayAfternoon = '2026-11-07T14:00:00.000Z';
const monday = '2026-11-09T17:00:00.000Z';
const tuesday = '2026-11-10T17:00:00.000Z';

const simulation = async (http: HttpClient) =>
  (
    await http.post('/api/v1/admin/promise-simulations', {
      lane: 'standard',
      receivedAt: saturdayAfternoon,
    })
  ).body.answerBy;

describe('an administrator adds a local holiday', () => {
  let app: RunningApp;
  let admin: HttpClient;
  let ana: Owner;
  let first: { reference: string; promise: { answerBy: string } };
  let second: typeof first;

  beforeAll(async () => {
    app = await startApp({ now: fridayAfterCutOff, env: withAdmin });
    ana = await anOwner(app, 'Ana');
    await app.clock.set(saturdayAfternoon);
    admin = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
  });
  afterAll(() => app.close());

  it('a ticket sent before is promised for the Monday', async () => {
    first = await ana.sends('No llegan los correos');
    expect(first.promise.answerBy).toBe(monday);
  });

  it('the answer shows whose promise would be another, and that it stands', async () => {
    const { status, body } = await admin.put('/api/v1/admin/calendars/standard/special-dates/2026-11-09', {
      kind: 'closed',
      name: almudena,
    });
    expect(status).toBe(200);
    expect(body.differingPromises).toEqual({
      count: 1,
      tickets: [{ reference: first.reference, lane: 'standard', answerBy: monday, wouldBe: tuesday }],
    });
    expect((await ana.reads(first.reference)).promise.answerBy).toBe(monday);
    expect((await ana.place(first.reference)).promise.answerBy).toBe(monday);
  });

  it('the next ticket is promised for the Tuesday, and the trace names the holiday in both languages', async () => {
    second = await ana.sends('No se ve el logotipo');
    const { promise } = await ana.reads(second.reference);
    expect(promise.answerBy).toBe(tuesday);
    const told = promise.trace.map(({ text }: { text: string }) => text);
    expect(told).toContain('El lunes 9 de noviembre no atendemos: La Almudena.');
    const english = await ana.http.get(`/api/v1/tickets/${second.reference}`, { 'accept-language': 'en' });
    const words = english.body.promise.trace.map(({ text }: { text: string }) => text);
    expect(words).toContain('We are closed on Monday 9 November: Our Lady of Almudena.');
  });

  it('the status says when the desk is back', async () => {
    const { lanes } = (await app.http.get('/api/v1/status')).body;
    expect(lanes.standard.promiseIfSentNow.answerBy).toBe(tuesday);
    expect(lanes.standard.opensAt).toBe('2026-11-10T08:00:00.000Z');
  });

  it('a second change shows only what it changes itself, and going back leaves nobody behind', async () => {
    const shorter = { kind: 'hours', hours: [{ open: '09:00', close: '12:00' }], name: almudena };
    const path = '/api/v1/admin/calendars/standard/special-dates/2026-11-10';
    const { body } = await admin.put(path, shorter);
    expect(body.differingPromises.count).toBe(2);
    expect(body.differingPromises.tickets.map(({ wouldBe }: { wouldBe: string }) => wouldBe)).toEqual([
      '2026-11-10T11:00:00.000Z',
      '2026-11-10T11:00:00.000Z',
    ]);
    // The second ticket would get what it was told; the first one still would not.
    const back = (await admin.delete(path)).body;
    expect(back.differingPromises).toMatchObject({ count: 1, tickets: [{ reference: first.reference }] });
  });

  it('the audit log has what was before, what is after, and who', async () => {
    const [line] = await app.sql<{ subject: string; before: string; after: string; actor: string }>(
      sql`SELECT subject, before, after, actor_id AS actor FROM platform_audit
          WHERE action = 'calendar.special-date-set' ORDER BY written_at, id LIMIT 1`,
    );
    expect(line?.subject).toBe('standard/2026-11-09');
    expect(JSON.parse(line?.before ?? '')).toMatchObject({ version: 1, specialDate: null });
    expect(JSON.parse(line?.after ?? '')).toMatchObject({
      version: 2,
      specialDate: { from: '2026-11-09', to: '2026-11-09', kind: 'closed', name: almudena },
    });
    expect(line?.actor).toBe((await admin.get('/api/v1/me')).body.id);
  });

  it('on the holiday nobody escalates what was promised for Tuesday', async () => {
    await app.clock.set('2026-11-09T12:00:00.000Z');
    expect((await app.clock.tick())['queue.escalate']).toBeUndefined();
    // The first ticket was promised for Monday before anybody entered the holiday: that is missed, and said so.
    await app.clock.set(monday);
    expect((await app.clock.tick())['queue.escalate']).toBe(1);
    expect((await ana.reads(second.reference)).promise.answerBy).toBe(tuesday);
  });
});

describe('on several instances', () => {
  itOnPostgres('a change of hours or holidays is in force on the other one within a second', async () => {
    const database = await freshDatabase();
    const apps: RunningApp[] = [];
    const env = { ...withAdmin, TURNO_JWT_SECRET: 'a secret that both instances know, long enough' };
    for (let i = 0; i < 2; i += 1) {
      apps.push(await startApp({ databaseUrl: database.url, now: saturdayAfternoon, env }));
    }
    const [here, there] = apps as [RunningApp, RunningApp];
    const admin = await signedIn(here, withAdmin.TURNO_ADMIN_EMAIL);
    const other = await signedIn(there, withAdmin.TURNO_ADMIN_EMAIL);
    const seenWithinMs = async (expected: string) => {
      const started = performance.now();
      while ((await simulation(other)) !== expected) {
        if (performance.now() - started > 5_000) return Infinity;
        await pause(10);
      }
      return performance.now() - started;
    };
    expect(await simulation(other)).toBe(monday);

    const special = '/api/v1/admin/calendars/standard/special-dates/2026-11-09';
    await admin.put(special, { kind: 'closed', name: almudena });
    expect(await simulation(admin)).toBe(tuesday);
    expect(await seenWithinMs(tuesday)).toBeLessThan(1_000);
    await admin.delete(special);
    expect(await seenWithinMs(monday)).toBeLessThan(1_000);
    await admin.put('/api/v1/admin/holidays/ES/2026-11-09', { name: almudena });
    expect(await seenWithinMs(tuesday)).toBeLessThan(1_000);
    for (const app of apps) await app.close();
    await database.drop();
  });
});
