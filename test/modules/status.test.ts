import { sql } from '../../src/platform/database/sql';
import { anAgent, anOwner, withAdmin } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

let app: RunningApp;
afterEach(() => app.close());

const status = async () => (await app.http.get('/api/v1/status')).body;

/** The lane as one line: open or not, and the times of Madrid as `day hh:mm`. */
function line({ open, opensAt, closesAt, cutOffAt, promiseIfSentNow }: Record<string, any>): string {
  const local = (instant: string | null) =>
    instant === null
      ? '-'
      : new Date(Date.parse(instant) + 3_600_000).toISOString().slice(8, 16).replace('T', ' ');
  return [
    open ? 'open' : 'closed',
    ...[opensAt, closesAt, cutOffAt, promiseIfSentNow.answerBy].map(local),
  ].join(' | ');
}

it('tells the hours, the cut-off and the promise of both lanes through a weekend', async () => {
  app = await startApp({ now: '2026-11-27T14:59:59.999Z' });
  const seen: string[] = [];
  for (const instant of [
    '2026-11-27T14:59:59.999Z',
    '2026-11-27T15:00:00.000Z',
    '2026-11-27T16:59:59.999Z',
    '2026-11-27T17:00:00.000Z',
    '2026-11-28T10:59:59.999Z',
    '2026-11-28T11:00:00.000Z',
    '2026-11-28T12:00:00.000Z',
    '2026-11-28T19:30:00.000Z',
    '2026-11-29T09:00:00.000Z',
    '2026-11-30T08:00:00.000Z',
  ]) {
    await app.clock.set(instant);
    const { lanes } = await status();
    seen.push(line(lanes.standard), line(lanes.premium));
  }
  // open | opens | closes | cut-off | promise; the standard lane, then premium.
  expect(seen).toEqual([
    'open | 28 09:00 | 27 18:00 | 27 16:00 | 27 18:00',
    'open | 28 09:00 | 27 21:00 | - | 27 17:59',
    'open | 28 09:00 | 27 18:00 | 28 12:00 | 28 13:00',
    'open | 28 09:00 | 27 21:00 | - | 27 18:00',
    'open | 28 09:00 | 27 18:00 | 28 12:00 | 28 13:00',
    'open | 28 09:00 | 27 21:00 | - | 27 19:59',
    'closed | 28 09:00 | 28 13:00 | 28 12:00 | 28 13:00',
    'open | 28 09:00 | 27 21:00 | - | 27 20:00',
    'open | 30 09:00 | 28 13:00 | 28 12:00 | 28 13:00',
    'open | 29 09:00 | 28 21:00 | - | 28 13:59',
    'open | 30 09:00 | 28 13:00 | 30 16:00 | 30 18:00',
    'open | 29 09:00 | 28 21:00 | - | 28 14:00',
    'closed | 30 09:00 | 30 18:00 | 30 16:00 | 30 18:00',
    'open | 29 09:00 | 28 21:00 | - | 28 15:00',
    'closed | 30 09:00 | 30 18:00 | 30 16:00 | 30 18:00',
    'open | 29 09:00 | 28 21:00 | - | 29 10:30',
    'closed | 30 09:00 | 30 18:00 | 30 16:00 | 30 18:00',
    'open | 30 09:00 | 29 21:00 | - | 29 12:00',
    'open | 30 09:00 | 30 18:00 | 30 16:00 | 30 18:00',
    'open | 30 09:00 | 30 21:00 | - | 30 11:00',
  ]);
});

it('counts the punctuality of the days: kept, late, missed and still open; what is ahead counts for nothing', async () => {
  app = await startApp({ now: '2026-11-27T09:00:00.000Z', env: withAdmin });
  const [ana, marta] = [await anOwner(app, 'Ana'), await anAgent(app, 'Marta')];
  const punctuality = async () => {
    const { promisedSameDay, answeredSameDay, percent } = (await status()).punctuality;
    return [promisedSameDay, answeredSameDay, percent];
  };
  const references: string[] = [];
  for (let i = 0; i < 4; i += 1) references.push((await ana.sends(`Duda ${i}`)).reference);
  expect(await punctuality()).toEqual([0, 0, null]);
  await marta.answers(references[0] ?? '');
  await ana.saysSolved(references[1] ?? '');
  expect(await punctuality()).toEqual([1, 1, 100]);
  await app.clock.set('2026-11-27T17:00:00.000Z');
  await app.clock.tick();
  expect(await punctuality()).toEqual([3, 1, 33.3]);
  await marta.answers(references[2] ?? '');
  expect(await punctuality()).toEqual([3, 1, 33.3]);
  // Thirty days later none of it is told any more.
  await app.clock.set('2026-12-28T09:00:00.000Z');
  expect(await punctuality()).toEqual([0, 0, null]);
});

it('alarms supervisors once a day when premium keeps standard from being in time, and not on a closed day', async () => {
  app = await startApp({ now: '2026-11-27T09:00:00.000Z', env: withAdmin });
  await anAgent(app, 'Sergio', 'supervisor');
  const row = (lane: string, day: string, answers: number, promised: number, kept: number) =>
    app.sql(
      sql`INSERT INTO queue_daily (lane, day, answers, handled, handling_ms, promised, kept)
          VALUES (${lane}, ${day}, ${answers}, 0, 0, ${promised}, ${kept})`,
    );
  // Monday is not among the last three served days before Friday.
  await row('standard', '2026-11-23', 1_000, 1_000, 1_000);
  await row('standard', '2026-11-24', 20, 20, 20);
  await row('standard', '2026-11-26', 10, 10, 5);
  await row('premium', '2026-11-25', 15, 15, 15);
  const alarms = async () =>
    (await app.mail()).filter(({ kind }) => kind === 'premium_alarm').map(({ to }) => to as string);
  await app.clock.tick();
  await app.clock.tick();
  expect(await alarms()).toEqual(['jefa@desk.example', 'sergio@desk.example']);
  const letter = (await app.mail()).find(({ kind }) => kind === 'premium_alarm');
  expect(letter.text).toContain('el 33 % de las respuestas fueron premium');
  expect(letter.text).toContain('se respondieron a tiempo el 83 %');
  await app.clock.set('2026-11-29T09:00:00.000Z');
  await app.clock.tick();
  expect(await alarms()).toHaveLength(2);
  await app.clock.set('2026-11-30T08:00:00.000Z');
  await app.clock.tick();
  expect(await alarms()).toHaveLength(2);
});

it('is read once for a crowd under the clock of the system, in each language', async () => {
  app = await startApp({ env: { TURNO_CLOCK: 'system', TURNO_CLOCK_START: undefined } });
  const first = await status();
  const again = await status();
  expect({ ...again, now: first.now }).toEqual(first);
  const english = (await app.http.get('/api/v1/status', { 'accept-language': 'en' })).body;
  const lastStep = (body: typeof first) => body.lanes.standard.promiseIfSentNow.trace.at(-1).text;
  expect(lastStep(english)).not.toBe(lastStep(first));
});
