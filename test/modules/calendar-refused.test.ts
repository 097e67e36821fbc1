import { CalendarDesk, api, fiesta, specialDate } from './calendar-desk';

let desk: CalendarDesk;
beforeAll(async () => {
  desk = await CalendarDesk.open();
});
afterAll(() => desk.app.close());

describe('A calendar that cannot be kept', () => {
  it('is refused with every fault at once, each with its path and a sentence', async () => {
    const request = await desk.edited('standard', {
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
    const answer = await desk.admin.put(api('/calendars/standard'), request, { 'accept-language': 'en' });
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
    const answer = await desk.admin.put(api('/calendars/standard'), await desk.edited('standard', change));
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ path, code })]));
    expect((await desk.admin.get(api('/calendars/standard'))).body.latestVersion).toBe(1);
  });

  it('is a matter of administrators alone, and of lanes that exist', async () => {
    const request = await desk.edited('standard', {});
    expect((await desk.app.http.put(api('/calendars/standard'), request)).status).toBe(401);
    expect(await desk.admin.put(api('/calendars/parked'), request)).toMatchObject({
      status: 404,
      code: 'calendar.unknown-lane',
    });
    expect((await desk.admin.get(api('/calendars/parked/versions'))).status).toBe(404);
  });
});

describe('A special date that cannot be kept', () => {
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
    const answer = await desk.admin.put(specialDate(encodeURIComponent(date)), { name: fiesta, ...body });
    expect(answer).toMatchObject({ status: 400, code: 'calendar.invalid' });
    expect(answer.body.errors).toEqual([expect.objectContaining({ path, code })]);
  });

  it('of an unknown lane is not found', async () => {
    expect(
      (await desk.admin.put(specialDate('2026-12-10', 'parked'), { kind: 'closed', name: fiesta })).status,
    ).toBe(404);
    expect((await desk.admin.delete(specialDate('2026-12-10', 'parked'))).code).toBe('calendar.unknown-lane');
    expect((await desk.admin.get(specialDate('2026-12-10', 'parked'))).code).toBe('calendar.unknown-lane');
  });
});
