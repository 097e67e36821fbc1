import { sql } from '../../src/platform/database/sql';
import { withAdmin, signedIn } from '../support/actors';
import type { RunningApp } from '../support/boot';
import type { HttpClient } from '../support/http-client';
import { startApp } from '../support/start-app';

const api = (path: string) => `/api/v1/admin${path}`;
const adminEmail = withAdmin.TURNO_ADMIN_EMAIL;
const fiesta = { es: 'Fiesta del barrio', en: 'Quarter festival' };

let app: RunningApp;
let admin: HttpClient;

async function start(now = '2026-11-27T09:00:00.000Z'): Promise<void> {
  app = await startApp({ now, env: withAdmin });
  admin = await signedIn(app, adminEmail);
}
const stop = () => app.close();

/** What an editor sends back of a calendar that it read. */
async function edited(lane: string, change: object): Promise<Record<string, unknown>> {
  const { body } = await admin.get(api(`/calendars/${lane}`));
  const { latestVersion: basedOn, effectiveFrom, timeZone, week, specialDates, rule } = body;
  const { holidayRegion, observesHolidays } = body;
  const now = { basedOn, effectiveFrom, timeZone, week, specialDates, rule, holidayRegion, observesHolidays };
  return { ...now, ...change };
}

async function answerBy(lane: string, receivedAt: string): Promise<string> {
  return (await admin.post(api('/promise-simulations'), { lane, receivedAt })).body.answerBy;
}

async function audited(action: string) {
  const rows = await app.sql<{ subject: string; actorId: string; before: unknown; after: unknown }>(
    sql`SELECT subject, actor_id AS "actorId", before, after FROM platform_audit
        WHERE action = ${action} ORDER BY written_at, id`,
  );
  const read = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value);
  return rows.map(({ before, after, ...row }) => ({ ...row, before: read(before), after: read(after) }));
}

async function events(name: string) {
  const rows = await app.sql<{ data: unknown }>(
    sql`SELECT data FROM platform_event WHERE name = ${name} ORDER BY position`,
  );
  return rows.map(({ data }) => (typeof data === 'string' ? JSON.parse(data) : data));
}

describe('A whole new version of a calendar', () => {
  beforeEach(() => start());
  afterEach(stop);

  it('can be what was read, changed, and sent back; it holds from its date, and the old one until then', async () => {
    const closedOnSaturday = { hours: [], cutOff: null };
    const request = await edited('standard', { effectiveFrom: '2026-12-01' });
    Object.assign(request.week as object, { sat: closedOnSaturday });
    const answer = await admin.put(api('/calendars/standard'), request);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        version: 2,
        effectiveFrom: '2026-12-01',
        replaces: [],
        differingPromises: { count: 0, tickets: [] },
      },
    });

    expect((await admin.get(api('/calendars/standard'))).body).toMatchObject({
      version: 1,
      latestVersion: 2,
    });
    expect(await answerBy('standard', '2026-11-27T16:30:00+01:00')).toBe('2026-11-28T12:00:00.000Z');
    expect(await answerBy('standard', '2026-12-04T16:30:00+01:00')).toBe('2026-12-07T17:00:00.000Z');
    const { items } = (await admin.get(api('/calendars/standard/versions'))).body;
    expect(items).toEqual([
      expect.objectContaining({ version: 2, isInForce: false, effectiveFrom: '2026-12-01' }),
      expect.objectContaining({ version: 1, isInForce: true, changedBy: null }),
    ]);
    expect(items[0].week.sat).toEqual(closedOnSaturday);
    expect(await events('calendar.calendar-changed')).toEqual([
      { lane: 'standard', version: 2, effectiveFrom: '2026-12-01', cause: 'hours' },
    ]);

    await app.clock.set('2026-12-01T09:00:00.000Z');
    admin = await signedIn(app, adminEmail);
    expect((await admin.get(api('/calendars/standard'))).body).toMatchObject({
      version: 2,
      latestVersion: 2,
    });
  });

  it('is audited with what was before and what is after, and who did it', async () => {
    const rule = { kind: 'open-minutes', minutes: 60 };
    await admin.put(api('/calendars/premium'), await edited('premium', { rule }));
    const [line] = await audited('calendar.changed');
    expect(line).toMatchObject({
      subject: 'premium',
      before: { version: 1, rule: { kind: 'open-minutes', minutes: 120 }, timeZone: 'Europe/Madrid' },
      after: { version: 2, rule, holidayRegion: 'ES', observesHolidays: false },
    });
    expect(line?.actorId).toBe((await admin.get('/api/v1/me')).body.id);
  });

  it('is refused when somebody else changed it meanwhile, and then nothing is changed', async () => {
    const request = await edited('standard', {});
    expect((await admin.put(api('/calendars/standard'), request)).status).toBe(200);
    const second = await admin.put(api('/calendars/standard'), request);
    expect(second).toMatchObject({ status: 409, code: 'calendar.changed-meanwhile' });
    expect((await admin.get(api('/calendars/standard'))).body.latestVersion).toBe(2);
  });

  it('is won by one of two who send it at the same moment', async () => {
    const request = await edited('standard', {});
    const answers = await Promise.all([1, 2, 3].map(() => admin.put(api('/calendars/standard'), request)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('may begin today, in the zone of the desk: at 23:30 in Madrid today is still today', async () => {
    await app.clock.set('2026-11-30T22:30:00.000Z');
    admin = await signedIn(app, adminEmail);
    const today = await edited('standard', { effectiveFrom: '2026-11-30' });
    expect((await admin.put(api('/calendars/standard'), today)).status).toBe(200);
    const inTokyo = await edited('standard', { effectiveFrom: '2026-11-30', timeZone: 'Asia/Tokyo' });
    expect(await admin.put(api('/calendars/standard'), inTokyo)).toMatchObject({ status: 400 });
  });

  it('says which planned versions it replaces', async () => {
    await admin.put(api('/calendars/standard'), await edited('standard', { effectiveFrom: '2027-01-01' }));
    const sooner = await admin.put(
      api('/calendars/standard'),
      await edited('standard', { effectiveFrom: '2026-12-15' }),
    );
    expect(sooner.body).toMatchObject({ version: 3, replaces: [2] });
    const today = await admin.put(
      api('/calendars/standard'),
      await edited('standard', { effectiveFrom: '2027-02-01' }),
    );
    expect(today.body).toMatchObject({ version: 4, replaces: [] });
  });

  it('chooses the region of its holidays, and gets its list proposed: Madrid with two local days', async () => {
    const local = (from: string, name: string) => ({ from, kind: 'closed', name: { es: name, en: name } });
    const request = await edited('standard', { holidayRegion: 'ES-MD' });
    (request.specialDates as object[]).push(
      local('2027-05-15', 'San Isidro'),
      local('2027-11-09', 'Almudena'),
    );
    const { body } = await admin.put(api('/calendars/standard'), request);
    expect(body).toMatchObject({ version: 2, proposedYears: [2026, 2027] });
    const read = (await admin.get(api('/calendars/standard'))).body;
    expect(read).toMatchObject({ holidayRegion: 'ES-MD', holidayYears: [{ year: 2026 }, { year: 2027 }] });
    expect(await answerBy('standard', '2027-03-24T17:00:00+01:00')).toBe('2027-03-27T12:00:00.000Z');
    expect(await answerBy('standard', '2027-11-08T17:00:00+01:00')).toBe('2027-11-10T17:00:00.000Z');
  });

  it('has its history page by page', async () => {
    for (let i = 0; i < 3; i += 1) await admin.put(api('/calendars/standard'), await edited('standard', {}));
    const seen: number[] = [];
    for (let cursor = ''; ;) {
      const { body } = await admin.get(api(`/calendars/standard/versions?limit=3${cursor}`));
      seen.push(...body.items.map(({ version }: { version: number }) => version));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual([4, 3, 2, 1]);
  });
});

const at = (date: string, lane = 'standard') => api(`/calendars/${lane}/special-dates/${date}`);

describe('A special date', () => {
  beforeEach(() => start());
  afterEach(stop);

  it('closes one day from now on, can be read, changed and taken away, each audited', async () => {
    expect((await admin.get(at('2026-11-30'))).code).toBe('calendar.unknown-special-date');
    const closed = await admin.put(at('2026-11-30'), { kind: 'closed', name: fiesta });
    expect(closed).toMatchObject({
      status: 200,
      body: {
        version: 2,
        specialDate: { from: '2026-11-30', to: '2026-11-30', kind: 'closed', hours: [], cutOff: null },
      },
    });
    expect(await answerBy('standard', '2026-11-28T15:00:00+01:00')).toBe('2026-12-01T17:00:00.000Z');

    const short = {
      kind: 'hours',
      hours: [{ open: '10:00', close: '14:00' }],
      cutOff: '13:00',
      name: fiesta,
    };
    await admin.put(at('2026-11-30'), short);
    expect((await admin.get(at('2026-11-30'))).body).toMatchObject(short);
    expect(await answerBy('standard', '2026-11-28T15:00:00+01:00')).toBe('2026-11-30T13:00:00.000Z');

    expect((await admin.delete(at('2026-11-30'))).body).toMatchObject({ version: 4, specialDate: null });
    expect(await answerBy('standard', '2026-11-28T15:00:00+01:00')).toBe('2026-11-30T17:00:00.000Z');
    expect((await admin.delete(at('2026-11-30'))).code).toBe('calendar.unknown-special-date');

    const [first, second] = await audited('calendar.special-date-set');
    expect(first).toMatchObject({
      subject: 'standard/2026-11-30',
      before: { specialDate: null },
      after: { version: 2 },
    });
    expect(second).toMatchObject({
      before: { specialDate: { kind: 'closed' } },
      after: { specialDate: short },
    });
    expect(await audited('calendar.special-date-removed')).toHaveLength(1);
  });

  it('may be a range, and a day that returns every year', async () => {
    await admin.put(at('2026-12-21'), { to: '2027-01-08', kind: 'closed', name: fiesta });
    expect(await answerBy('standard', '2026-12-19T12:30:00+01:00')).toBe('2027-01-09T12:00:00.000Z');
    const lastDay = { kind: 'shortens', hours: [{ open: '09:00', close: '12:00' }], name: fiesta };
    expect((await admin.put(at('02-29'), lastDay)).status).toBe(200);
    expect(await answerBy('standard', '2028-02-29T10:00:00+01:00')).toBe('2028-02-29T11:00:00.000Z');
    expect(await answerBy('standard', '2027-02-26T17:00:00+01:00')).toBe('2027-02-27T12:00:00.000Z');
  });

  it('keeps what is planned: versions that begin later take it over', async () => {
    const later = await edited('standard', { effectiveFrom: '2026-12-01' });
    Object.assign(later.week as object, { sat: { hours: [], cutOff: null } });
    await admin.put(api('/calendars/standard'), later);
    await admin.put(at('2026-12-10'), { kind: 'closed', name: fiesta });
    const { items } = (await admin.get(api('/calendars/standard/versions'))).body;
    expect(
      items.map(({ version, effectiveFrom }: Record<string, unknown>) => [version, effectiveFrom]),
    ).toEqual([
      [4, '2026-12-01'],
      [3, '2026-11-27'],
      [2, '2026-12-01'],
      [1, '2026-11-27'],
    ]);
    expect(await answerBy('standard', '2026-12-09T17:00:00+01:00')).toBe('2026-12-11T17:00:00.000Z');
    expect(await answerBy('standard', '2026-12-11T17:00:00+01:00')).toBe('2026-12-14T17:00:00.000Z');
  });
});

describe('A calendar that cannot be kept', () => {
  beforeAll(() => start());
  afterAll(stop);

  it('is refused with every fault at once, each with its path and a sentence', async () => {
    const request = await edited('standard', {
      timeZone: 'Europe/Atlantis',
      effectiveFrom: '2026-02-31',
      holidayRegion: 'Spain',
      rule: { kind: 'open-minutes', minutes: null },
    });
    Object.assign(request.week as object, {
      mon: { hours: [{ open: '18:00', close: '09:00' }], cutOff: '25:00' },
      tue: {
        hours: [
          { open: '09:00', close: '13:00' },
          { open: '12:00', close: '18:00' },
        ],
        cutOff: null,
      },
    });
    (request.specialDates as unknown[]).push({
      ...(request.specialDates as object[])[0],
      to: '12-23',
      kind: 'hours',
      hours: [],
    });
    const answer = await admin.put(api('/calendars/standard'), request, { 'accept-language': 'en' });
    expect(answer).toMatchObject({ status: 400, code: 'calendar.invalid' });
    expect(
      answer.body.errors.map(({ path, code }: Record<string, string>) => `${path} ${code}`).sort(),
    ).toEqual(
      [
        'effectiveFrom calendar.bad-date',
        'holidayRegion calendar.bad-region',
        'rule.minutes calendar.bad-minutes',
        'specialDates.2 calendar.yearly-only-shortens',
        'specialDates.2.cutOff calendar.cut-off-outside-hours',
        'specialDates.2.hours calendar.hours-missing',
        'specialDates.2.from calendar.same-first-day',
        'timeZone calendar.unknown-zone',
        'week.mon.cutOff calendar.bad-time',
        'week.mon.hours.0.close calendar.close-before-open',
        'week.tue.hours calendar.overlapping-hours',
      ].sort(),
    );
    expect(answer.body.errors.every(({ message }: { message: string }) => /\w+ \w+/.test(message))).toBe(
      true,
    );
  });

  it.each<[string, object, string, string]>([
    ['yesterday', { effectiveFrom: '2026-11-26' }, 'effectiveFrom', 'calendar.effective-in-the-past'],
    [
      'never',
      {
        week: Object.fromEntries(
          ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, { hours: [] }]),
        ),
      },
      'week',
      'calendar.never-open',
    ],
    [
      'without a cut-off of text',
      { week: { mon: { hours: 'all day' } } },
      'week.mon.hours',
      'request.not-a-list',
    ],
    ['with another field', { lane: 'premium' }, 'lane', 'request.unknown-field'],
    [
      'in a region that nobody knows',
      { holidayRegion: 'ES-XX' },
      'holidayRegion',
      'calendar.unknown-holiday-region',
    ],
  ])('is refused where it would hold %s', async (_what, change, path, code) => {
    const answer = await admin.put(api('/calendars/standard'), await edited('standard', change));
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ path, code })]));
    expect((await admin.get(api('/calendars/standard'))).body.latestVersion).toBe(1);
  });

  it('is a matter of administrators alone, and of lanes that exist', async () => {
    const request = await edited('standard', {});
    expect((await app.http.put(api('/calendars/standard'), request)).status).toBe(401);
    expect(await admin.put(api('/calendars/parked'), request)).toMatchObject({
      status: 404,
      code: 'calendar.unknown-lane',
    });
    expect((await admin.get(api('/calendars/parked/versions'))).status).toBe(404);
  });
});

describe('A special date that cannot be kept', () => {
  beforeAll(() => start());
  afterAll(stop);

  it.each<[string, object, string, string]>([
    ['2026-02-29', { kind: 'closed' }, 'date', 'calendar.bad-date'],
    ['mañana', { kind: 'closed' }, 'date', 'calendar.bad-date'],
    ['2026-12-10', { kind: 'closed', to: '2026-12-09' }, 'to', 'calendar.range-reversed'],
    ['2026-12-10', { kind: 'hours' }, 'hours', 'calendar.hours-missing'],
    ['12-10', { kind: 'closed' }, 'date', 'calendar.yearly-only-shortens'],
    ['2026-12-10', { kind: 'closed', to: '2099-12-31' }, 'week', 'calendar.never-open'],
    [
      '2026-12-10',
      { kind: 'hours', hours: [{ open: '09:00', close: '13:00' }], cutOff: '14:00' },
      'cutOff',
      'calendar.cut-off-outside-hours',
    ],
  ])('of %s is refused: %j', async (date, body, path, code) => {
    const answer = await admin.put(at(encodeURIComponent(date)), { name: fiesta, ...body });
    expect(answer).toMatchObject({ status: 400, code: 'calendar.invalid' });
    expect(answer.body.errors).toEqual([expect.objectContaining({ path, code })]);
  });

  it('of an unknown lane is not found', async () => {
    expect((await admin.put(at('2026-12-10', 'parked'), { kind: 'closed', name: fiesta })).status).toBe(404);
    expect((await admin.delete(at('2026-12-10', 'parked'))).code).toBe('calendar.unknown-lane');
    expect((await admin.get(at('2026-12-10', 'parked'))).code).toBe('calendar.unknown-lane');
  });
});
