import { QueryBus } from '@nestjs/cqrs';
import { type ServedLane, ServiceCalendars, SimulatePromise } from '../../src/calendar/api';
import { CalendarModule } from '../../src/calendar/calendar.module';
import { sql } from '../../src/platform/database/sql';
import { Live } from '../../src/platform/live/live';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { RunningApp, StartOptions } from '../support/boot';
import { freshDatabase, itOnPostgres } from '../support/databases';
import { startPlatform } from '../support/start-platform';

const startCalendar = (options: StartOptions = {}) =>
  startPlatform({ ...options, modules: [CalendarModule] });
const simulations = '/api/v1/admin/promise-simulations';
const inSpanish = { 'accept-language': 'es' };

async function answerBy(app: RunningApp, lane: ServedLane, receivedAt: string): Promise<string> {
  const { body } = await app.http.post(simulations, { lane, receivedAt });
  return body.answerBy;
}

async function rowsOf(app: RunningApp) {
  const [counts] = await app.sql<{ versions: number; holidays: number; years: number }>(
    sql`SELECT (SELECT count(*) FROM calendar_service) AS versions,
               (SELECT count(*) FROM calendar_holiday) AS holidays,
               (SELECT count(*) FROM calendar_holiday_year) AS years`,
  );
  return counts;
}

describe('The calendars of a running program', () => {
  let app: RunningApp;
  beforeAll(async () => void (app = await startCalendar()));
  afterAll(() => app.close());

  it.each<[lane: ServedLane, receivedAt: string, answerBy: string]>([
    ['standard', '2026-11-26T15:59:59+01:00', '2026-11-26T17:00:00.000Z'],
    ['standard', '2026-11-26T16:00:00+01:00', '2026-11-27T17:00:00.000Z'],
    ['standard', '2026-11-27T16:30:00+01:00', '2026-11-28T12:00:00.000Z'],
    ['standard', '2026-11-28T11:59:00+01:00', '2026-11-28T12:00:00.000Z'],
    ['standard', '2026-11-28T15:00:00+01:00', '2026-11-30T17:00:00.000Z'],
    ['standard', '2026-11-29T10:00:00+01:00', '2026-11-30T17:00:00.000Z'],
    ['standard', '2026-12-07T17:00:00+01:00', '2026-12-09T17:00:00.000Z'],
    ['standard', '2026-12-24T12:30:00+01:00', '2026-12-26T12:00:00.000Z'],
    ['standard', '2028-12-24T10:00:00+01:00', '2028-12-26T17:00:00.000Z'],
    ['premium', '2026-11-29T10:00:00+01:00', '2026-11-29T11:00:00.000Z'],
    ['premium', '2026-12-08T10:00:00+01:00', '2026-12-08T11:00:00.000Z'],
    ['premium', '2026-11-28T20:30:00+01:00', '2026-11-29T09:30:00.000Z'],
  ])('promise what the worked examples say: %s, %s', async (lane, receivedAt, expected) => {
    const promise = await app.get(QueryBus).execute(new SimulatePromise(lane, new Date(receivedAt)));
    expect(promise.answerBy.toISOString()).toBe(expected);
    expect(promise.timeZone).toBe('Europe/Madrid');
  });

  it('are what other modules are given', () => {
    const calendars = app.get(ServiceCalendars);
    const immaculateConception = new Date('2026-12-08T10:00:00Z');
    expect(calendars.of('standard').isServedAt(immaculateConception)).toBe(false);
    expect(calendars.of('premium').isServedAt(immaculateConception)).toBe(true);
  });

  it('tell an administrator each step in the language of the reader', async () => {
    const asked = { lane: 'standard', receivedAt: '2026-12-07T17:00:00+01:00' };
    const spanish = await app.http.post(simulations, asked, inSpanish);
    const english = await app.http.post(simulations, asked, { 'accept-language': 'en' });
    expect(spanish.status).toBe(200);
    expect(spanish.body).toMatchObject({ lane: 'standard', strength: 'expected' });
    expect(spanish.body.trace[1].text).toBe('El martes 8 de diciembre es festivo: Inmaculada Concepción.');
    expect(english.body.trace[1].text).toBe('Tuesday 8 December is a holiday: Immaculate Conception.');
    expect(english.body.trace[1].code).toBe(spanish.body.trace[1].code);
  });

  it('guarantee only the premium promise', async () => {
    const { body } = await app.http.post(simulations, {
      lane: 'premium',
      receivedAt: '2026-11-29T10:00:00Z',
    });
    expect(body).toMatchObject({ lane: 'premium', strength: 'guaranteed' });
  });

  it.each([
    [{ lane: 'parked', receivedAt: '2026-11-29T10:00:00Z' }, 'request.invalid'],
    [{ lane: 'standard', receivedAt: '2026-11-29T10:00:00' }, 'request.invalid'],
    [{ lane: 'standard', receivedAt: '2026-02-31T10:00:00Z' }, 'request.invalid'],
    [{ lane: 'standard', receivedAt: '1850-01-01T10:00:00Z' }, 'calendar.instant-out-of-range'],
  ])('refuse what they cannot work out: %j', async (asked, code) => {
    const answer = await app.http.post(simulations, asked);
    expect(answer).toMatchObject({ status: 400, code });
  });

  it('show the hours in force, with the holidays of this and the next year', async () => {
    const { body } = await app.http.get('/api/v1/admin/calendars/standard');
    expect(body).toMatchObject({
      lane: 'standard',
      version: 1,
      effectiveFrom: '2026-11-27',
      timeZone: 'Europe/Madrid',
      holidayRegion: 'ES',
      observesHolidays: true,
      rule: { kind: 'end-of-served-day', minutes: null },
      holidayYears: [
        { year: 2026, confirmedAt: null },
        { year: 2027, confirmedAt: null },
      ],
    });
    expect(body.week.sat).toEqual({ hours: [{ open: '09:00', close: '13:00' }], cutOff: '12:00' });
    const dates = body.holidays.map(({ date }: { date: string }) => date);
    expect(dates).toContain('2026-12-08');
    expect(dates).toContain('2027-01-01');
    expect(dates.filter((date: string) => !/^202[67]/.test(date))).toEqual([]);
  });

  it('show that the premium lane works on holidays', async () => {
    const { body } = await app.http.get('/api/v1/admin/calendars/premium');
    expect(body).toMatchObject({ observesHolidays: false, rule: { kind: 'open-minutes', minutes: 120 } });
  });

  it('know no lane without hours', async () => {
    expect(await app.http.get('/api/v1/admin/calendars/parked')).toMatchObject({
      status: 404,
      code: 'calendar.unknown-lane',
    });
  });
});

describe('The first start', () => {
  it('happens once: a later start neither doubles anything nor brings back what people took out', async () => {
    const database = await freshDatabase();
    const first = await startCalendar({ databaseUrl: database.url });
    const seeded = await rowsOf(first);
    expect(seeded).toMatchObject({ versions: 2, years: 6 });
    await first.sql(sql`DELETE FROM calendar_holiday WHERE date = '2026-12-08' RETURNING date`);
    await first.close();

    const second = await startCalendar({ databaseUrl: database.url, now: '2031-01-01T10:00:00Z' });
    expect(await rowsOf(second)).toEqual({ ...seeded, holidays: (seeded?.holidays ?? 0) - 1 });
    expect(await answerBy(second, 'standard', '2026-12-07T17:00:00+01:00')).toBe('2026-12-08T17:00:00.000Z');
    await second.close();
    await database.drop();
  });

  it('knows the holidays of the time that its clock shows', async () => {
    const app = await startCalendar({ now: '2035-12-24T09:00:00.000Z' });
    expect(await answerBy(app, 'standard', '2035-12-24T16:00:00+01:00')).toBe('2035-12-26T17:00:00.000Z');
    expect(await answerBy(app, 'standard', '2026-12-07T17:00:00+01:00')).toBe('2026-12-09T17:00:00.000Z');
    await app.close();
  });

  itOnPostgres(
    'seeds once when several instances start together, and all of them promise alike',
    async () => {
      const database = await freshDatabase();
      const instances = await Promise.all([1, 2, 3].map(() => startCalendar({ databaseUrl: database.url })));
      for (const instance of instances) {
        expect(await rowsOf(instance)).toMatchObject({ versions: 2, years: 6 });
        expect(await answerBy(instance, 'standard', '2026-12-07T17:00:00+01:00')).toBe(
          '2026-12-09T17:00:00.000Z',
        );
      }
      await Promise.all(instances.map((instance) => instance.close()));
      await database.drop();
    },
  );
});

describe('A new version of a calendar', () => {
  it('holds from the midnight of its date, without a restart', async () => {
    const app = await startCalendar({ now: '2026-11-27T09:00:00.000Z' });
    const paidAt = new Date('2026-12-07T10:00:00Z');
    const promisedNow = async () => {
      // A request makes this process look at the clock.
      await app.http.get('/api/v1/dev/clock');
      return app.get(ServiceCalendars).of('premium').promiseFor(paidAt).answerBy.toISOString();
    };
    await app.get(UnitOfWork).run(async () => {
      const [row] = (
        await app
          .get(UnitOfWork)
          .query<{ definition: string }>(sql`SELECT definition FROM calendar_service WHERE lane = 'premium'`)
      ).rows;
      const definition = {
        ...JSON.parse(row?.definition ?? ''),
        rule: { kind: 'open-minutes', minutes: 60 },
      };
      await app.get(UnitOfWork).query(
        sql`INSERT INTO calendar_service (lane, version, effective_from, definition, holiday_region,
                                          observes_holidays, changed_at, changed_by)
            VALUES ('premium', 2, '2026-12-07', ${JSON.stringify(definition)}, 'ES', 0, ${paidAt}, NULL)`,
      );
      await app.get(Live).announce('calendar');
    });
    // Whoever asks what will hold then is told so at once; what is promised now follows the rule of now.
    expect(await answerBy(app, 'premium', paidAt.toISOString())).toBe('2026-12-07T11:00:00.000Z');
    expect(await promisedNow()).toBe('2026-12-07T12:00:00.000Z');

    await app.clock.set('2026-12-06T22:59:59.999Z');
    expect(await promisedNow()).toBe('2026-12-07T12:00:00.000Z');
    await app.clock.set('2026-12-06T23:00:00.000Z');
    expect(await promisedNow()).toBe('2026-12-07T11:00:00.000Z');
    expect((await app.http.get('/api/v1/admin/calendars/premium')).body).toMatchObject({
      version: 2,
      latestVersion: 2,
      rule: { kind: 'open-minutes', minutes: 60 },
    });
    await app.close();
  });
});
