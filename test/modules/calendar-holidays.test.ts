import { CheckNextYear } from '../../src/calendar/jobs/check-next-year';
import { sql } from '../../src/platform/database/sql';
import { signedIn, withAdmin } from '../support/actors';
import type { RunningApp } from '../support/boot';
import type { HttpClient } from '../support/http-client';
import { startApp } from '../support/start-app';

const api = (path: string) => `/api/v1/admin${path}`;
const adminEmail = withAdmin.TURNO_ADMIN_EMAIL;
const isidro = { es: 'San Isidro', en: 'Saint Isidore' };
const dayMs = 86_400_000;

const imports = api('/holiday-imports');

let app: RunningApp;
let admin: HttpClient;

async function start(now: string): Promise<void> {
  app = await startApp({ now, env: withAdmin });
  admin = await signedIn(app, adminEmail);
}
const stop = () => app.close();

const listOf = async (region: string, year: number) =>
  (await admin.get(api(`/holidays?region=${region}&year=${year}`))).body;
const datesOf = (days: { date: string }[]) => days.map(({ date }) => date);

async function audited(action: string) {
  const rows = await app.sql<{ subject: string; before: unknown; after: unknown }>(
    sql`SELECT subject, before, after FROM platform_audit WHERE action = ${action} ORDER BY written_at, id`,
  );
  const read = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value);
  return rows.map(({ subject, before, after }) => ({ subject, before: read(before), after: read(after) }));
}

const answerBy = async (receivedAt: string): Promise<string> =>
  (await admin.post(api('/promise-simulations'), { lane: 'standard', receivedAt })).body.answerBy;

describe('The list of holidays', () => {
  beforeEach(() => start('2026-11-27T09:00:00.000Z'));
  afterEach(stop);

  it('shows each day with what speaks against it, in the language of the reader', async () => {
    const list = await listOf('ES', 2026);
    expect(list).toMatchObject({ region: 'ES', year: 2026, confirmedAt: null, confirmedBy: null });
    expect(list.doubts.map(({ code }: { code: string }) => code)).toEqual([
      'no-regional-days',
      'no-local-days',
    ]);
    const sunday = list.items.find(({ date }: { date: string }) => date === '2026-12-06');
    expect(sunday).toMatchObject({ confirmed: false, source: 'library' });
    expect(sunday.doubts).toEqual([{ code: 'on-sunday', text: expect.stringContaining('Cae en domingo') }]);
    const english = await admin.get(api('/holidays?region=ES&year=2026'), { 'accept-language': 'en' });
    expect(english.body.items.at(-3).doubts[0].text).toContain('It falls on a Sunday');
    expect(await listOf('ES-XX', 2026)).toMatchObject({ items: [], doubts: [], confirmedAt: null });
  });

  it('takes a day, a better name and a removal at once, each audited', async () => {
    expect((await admin.put(api('/holidays/ES/2026-11-30'), { name: isidro })).status).toBe(200);
    expect(await answerBy('2026-11-28T15:00:00+01:00')).toBe('2026-12-01T17:00:00.000Z');
    const named = { es: 'San Andrés', en: 'Saint Andrew' };
    await admin.put(api('/holidays/ES/2026-11-30'), { name: named });
    const item = (await listOf('ES', 2026)).items.find(({ date }: { date: string }) => date === '2026-11-30');
    expect(item).toEqual({ date: '2026-11-30', name: named, confirmed: true, source: 'person', doubts: [] });
    expect((await admin.delete(api('/holidays/ES/2026-11-30'))).body).toMatchObject({ name: null });
    expect(await answerBy('2026-11-28T15:00:00+01:00')).toBe('2026-11-30T17:00:00.000Z');
    expect((await admin.delete(api('/holidays/ES/2026-11-30'))).code).toBe('calendar.unknown-holiday');

    expect(await audited('calendar.holiday-set')).toEqual([
      { subject: 'ES/2026-11-30', before: null, after: { name: isidro, confirmed: true } },
      expect.objectContaining({
        before: { name: isidro, confirmed: true },
        after: { name: named, confirmed: true },
      }),
    ]);
    expect(await audited('calendar.holiday-removed')).toEqual([
      { subject: 'ES/2026-11-30', before: { name: named, confirmed: true }, after: null },
    ]);
  });

  it('is confirmed for a year by a person, once; setting a day afterwards leaves it confirmed', async () => {
    const confirmed = await admin.put(api('/holidays/ES/2027/confirmation'));
    expect(confirmed).toMatchObject({ status: 200, body: { confirmedAt: '2026-11-27T09:00:00.000Z' } });
    expect(confirmed.body.items.every(({ confirmed: is }: { confirmed: boolean }) => is)).toBe(true);
    expect(confirmed.body.confirmedBy).toBe((await admin.get('/api/v1/me')).body.id);
    await app.clock.set('2026-11-27T10:00:00.000Z');
    await admin.put(api('/holidays/ES/2027-05-14'), { name: isidro });
    expect((await admin.put(api('/holidays/ES/2027/confirmation'))).body.confirmedAt).toBe(
      '2026-11-27T09:00:00.000Z',
    );
    expect(await audited('calendar.holidays-confirmed')).toHaveLength(1);
    const calendar = (await admin.get(api('/calendars/standard'))).body;
    expect(calendar.holidayYears).toEqual([
      { year: 2026, confirmedAt: null },
      { year: 2027, confirmedAt: '2026-11-27T09:00:00.000Z' },
    ]);
  });
});

describe('An import of holidays', () => {
  beforeEach(() => start('2026-11-27T09:00:00.000Z'));
  afterEach(stop);

  it('proposes a region, says what it is unsure of and what may be missing, and is dry when told', async () => {
    const asked = { country: 'ES', state: 'MD', year: 2027 };
    const dry = (await admin.post(imports, { ...asked, dryRun: true })).body;
    expect(dry).toMatchObject({
      region: 'ES-MD',
      years: [2027],
      dryRun: true,
      alreadyThere: [],
      differing: [],
    });
    expect((await listOf('ES-MD', 2027)).items).toEqual([]);

    const answer = await admin.post(imports, asked);
    expect(answer.status).toBe(201);
    const byDate = new Map(answer.body.added.map((day: { date: string }) => [day.date, day]));
    expect(byDate.get('2027-12-08')).toMatchObject({ doubts: [], name: { es: 'Inmaculada Concepción' } });
    expect(byDate.get('2027-05-03')).toMatchObject({ doubts: [{ code: 'moved-day' }, { code: 'regional' }] });
    expect(byDate.get('2027-08-15')).toMatchObject({ doubts: [{ code: 'on-sunday' }] });
    expect(answer.body.mayBeMissing).toContainEqual({
      date: '2027-03-19',
      name: { es: 'San José', en: expect.any(String) },
      because: { code: 'observance', text: expect.stringContaining('compruebe') },
    });
    expect(answer.body.doubts.map(({ code }: { code: string }) => code)).toContain('unusual-number');
    expect(datesOf((await listOf('ES-MD', 2027)).items)).toEqual(datesOf(answer.body.added));

    const again = (await admin.post(imports, asked)).body;
    expect(again).toMatchObject({ added: [], differing: [] });
    expect(datesOf(again.alreadyThere)).toEqual(datesOf(answer.body.added));
  });

  it('keeps what people named or added, says where it differs, and adds again what they struck off', async () => {
    const named = { es: 'La Purísima', en: 'Immaculate Conception' };
    await admin.put(api('/holidays/ES/2027-12-08'), { name: named });
    await admin.put(api('/holidays/ES/2027-05-14'), { name: isidro });
    await admin.delete(api('/holidays/ES/2027-01-06'));
    await admin.put(api('/holidays/ES/2027/confirmation'));
    const { body } = await admin.post(imports, { country: 'ES', year: 2027 });
    expect(datesOf(body.added)).toEqual(['2027-01-06']);
    expect(body.differing).toMatchObject([
      { date: '2027-12-08', listed: named, name: { es: 'Inmaculada Concepción' } },
    ]);
    expect(body.notProposed).toEqual([{ date: '2027-05-14', name: isidro }]);
    expect(await listOf('ES', 2027)).toMatchObject({ confirmedAt: null });
    expect(await audited('calendar.holidays-imported')).toMatchObject([
      { subject: 'ES', after: { source: 'library', years: [2027], added: [{ date: '2027-01-06' }] } },
    ]);
  });

  it('is made once under one key', async () => {
    const key = { 'idempotency-key': 'fr-2027' };
    const first = await admin.post(imports, { country: 'FR', year: 2027 }, key);
    const second = await admin.post(imports, { country: 'FR', year: 2027 }, key);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
  });

  it('reads an iCalendar file into a list that no library knows, and a lane can observe it', async () => {
    const events = [
      ['20260515', 'San Isidro'],
      ['20261130', 'San Andrés\\, patrón'],
      ['20270514', 'San Isidro'],
    ].map(([date, name]) => `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${date}\r\nSUMMARY:${name}\r\nEND:VEVENT`);
    const ics = ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR', ''].join('\r\n');
    const { status, body } = await admin.post(imports, { ics, region: 'ES-GETAFE' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ region: 'ES-GETAFE', years: [2026, 2027], doubts: [], skipped: [] });
    expect((await listOf('ES-GETAFE', 2026)).items[1]).toMatchObject({
      name: { es: 'San Andrés, patrón', en: 'San Andrés, patrón' },
      source: 'ics',
      confirmed: false,
    });

    const calendar = (await admin.get(api('/calendars/standard'))).body;
    const { effectiveFrom, timeZone, week, specialDates, rule } = calendar;
    const decision = { effectiveFrom, timeZone, week, specialDates, rule, holidayRegion: 'ES-GETAFE' };
    const change = { ...decision, observesHolidays: true, basedOn: calendar.latestVersion };
    expect((await admin.put(api('/calendars/standard'), change)).body).toMatchObject({ proposedYears: [] });
    expect(await answerBy('2026-11-28T15:00:00+01:00')).toBe('2026-12-01T17:00:00.000Z');
  });
});

describe('The check of next year', () => {
  afterEach(stop);

  const reminders = async () => {
    await app.clock.tick();
    return (await app.mail()).filter(({ kind }) => kind === 'holidays_unconfirmed');
  };
  const forward = (days: number) => app.clock.forward(days * dayMs);

  it('is silent until November, then tells administrators once, and again each week until a person confirms', async () => {
    await start('2026-10-31T22:59:59.000Z');
    expect(await reminders()).toEqual([]);
    await app.clock.set('2026-10-31T23:00:00.000Z');
    const [first] = await reminders();
    expect(first).toMatchObject({
      to: adminEmail,
      subject: 'Faltan por confirmar los festivos de 2027 (ES)',
    });
    expect(await app.clock.tick()).toEqual({});
    await forward(6);
    expect(await reminders()).toHaveLength(1);
    await forward(1);
    expect(await reminders()).toHaveLength(2);
    await forward(21);
    expect(await reminders()).toHaveLength(3);
    admin = await signedIn(app, adminEmail);
    await admin.put(api('/holidays/ES/2027/confirmation'));
    await forward(7);
    expect(await reminders()).toHaveLength(3);
    await app.clock.set('2027-10-20T10:00:00.000Z');
    expect(await reminders()).toHaveLength(3);
    await app.clock.set('2027-11-02T10:00:00.000Z');
    expect((await reminders()).at(-1)).toMatchObject({ subject: expect.stringContaining('2028') });
  });

  it('gives a region the list that it lacks, so that no year begins without holidays', async () => {
    await start('2030-02-01T10:00:00.000Z');
    expect((await listOf('ES', 2031)).items).not.toEqual([]);
    await app.sql(sql`DELETE FROM calendar_holiday WHERE date >= '2031-01-01' RETURNING date`);
    await app.sql(sql`DELETE FROM calendar_holiday_year WHERE year = 2031 RETURNING year`);
    expect(await app.get(CheckNextYear).run()).toBe(1);
    expect(datesOf((await listOf('ES', 2031)).items)).toContain('2031-12-08');
    expect(await app.get(CheckNextYear).run()).toBe(0);
    expect(await answerBy('2031-12-05T17:00:00+01:00')).toBe('2031-12-09T17:00:00.000Z');
  });
});

describe('What a list of holidays cannot be', () => {
  beforeAll(() => start('2026-11-27T09:00:00.000Z'));
  afterAll(stop);

  it.each<[string, string, string, number]>([
    ['PUT', '/holidays/es/2026-11-30', 'calendar.bad-region', 400],
    ['PUT', '/holidays/ES/2026-02-29', 'calendar.bad-date', 400],
    ['PUT', '/holidays/ES/1850-01-01', 'calendar.bad-year', 400],
    ['DELETE', '/holidays/ES/hoy', 'calendar.bad-date', 400],
    ['DELETE', '/holidays/FR/2026-05-01', 'calendar.unknown-holiday', 404],
    ['PUT', '/holidays/ES/20x6/confirmation', 'calendar.bad-year', 400],
    ['PUT', '/holidays/FR/2026/confirmation', 'calendar.no-holidays-to-confirm', 409],
    ['GET', '/holidays?region=ES', 'request.invalid', 400],
    ['GET', '/holidays?region=es&year=2026', 'request.invalid', 400],
  ])('refuses %s %s with %s', async (method, path, code, status) => {
    const body = method === 'PUT' && !path.endsWith('confirmation') ? { name: isidro } : undefined;
    expect(await admin.send(method, api(path), body)).toMatchObject({ status, code });
  });

  it.each<[object, string]>([
    [{}, 'calendar.import-what'],
    [{ country: 'ES' }, 'calendar.import-what'],
    [{ country: 'ES', year: 2027, region: 'ES' }, 'calendar.import-what'],
    [{ ics: 'x' }, 'calendar.import-what'],
    [{ country: 'ES', state: 'XX', year: 2027 }, 'calendar.unknown-holiday-region'],
    [{ country: 'XX', year: 2027 }, 'calendar.unknown-holiday-region'],
    [{ country: 'ES', year: 1800 }, 'request.invalid'],
    [{ ics: 'hola', region: 'ES' }, 'calendar.bad-ics'],
    [{ ics: 'BEGIN:VCALENDAR\nEND:VCALENDAR', region: 'ES' }, 'calendar.ics-no-holidays'],
  ])('an import of %j is refused with %s', async (asked, code) => {
    expect(await admin.post(imports, asked)).toMatchObject({ status: 400, code });
  });
});
