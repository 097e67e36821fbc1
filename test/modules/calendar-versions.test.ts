import { CalendarDesk, api } from './calendar-desk';

let desk: CalendarDesk;
beforeEach(async () => {
  desk = await CalendarDesk.open();
});
afterEach(() => desk.app.close());

describe('A whole new version of a calendar', () => {
  it('can be what was read, changed, and sent back; it holds from its date, and the old one until then', async () => {
    const closedOnSaturday = { hours: [], cutOff: null };
    const request = await desk.edited('standard', { effectiveFrom: '2026-12-01' });
    Object.assign(request.week as object, { sat: closedOnSaturday });
    const answer = await desk.admin.put(api('/calendars/standard'), request);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        version: 2,
        effectiveFrom: '2026-12-01',
        replaces: [],
        differingPromises: { count: 0, tickets: [] },
      },
    });

    expect((await desk.admin.get(api('/calendars/standard'))).body).toMatchObject({
      version: 1,
      latestVersion: 2,
    });
    expect(await desk.answerBy('standard', '2026-11-27T16:30:00+01:00')).toBe('2026-11-28T12:00:00.000Z');
    expect(await desk.answerBy('standard', '2026-12-04T16:30:00+01:00')).toBe('2026-12-07T17:00:00.000Z');
    const { items } = (await desk.admin.get(api('/calendars/standard/versions'))).body;
    expect(items).toEqual([
      expect.objectContaining({ version: 2, isInForce: false, effectiveFrom: '2026-12-01' }),
      expect.objectContaining({ version: 1, isInForce: true, changedBy: null }),
    ]);
    expect(items[0].week.sat).toEqual(closedOnSaturday);
    expect(await desk.events('calendar.calendar-changed')).toEqual([
      { lane: 'standard', version: 2, effectiveFrom: '2026-12-01', cause: 'hours' },
    ]);

    await desk.app.clock.set('2026-12-01T09:00:00.000Z');
    expect((await desk.admin.get(api('/calendars/standard'))).body).toMatchObject({
      version: 2,
      latestVersion: 2,
    });
  });

  it('is audited with what was before and what is after, and who did it', async () => {
    const rule = { kind: 'open-minutes', minutes: 60 };
    await desk.admin.put(api('/calendars/premium'), await desk.edited('premium', { rule }));
    const [line] = await desk.audited('calendar.changed');
    expect(line).toMatchObject({
      subject: 'premium',
      before: { version: 1, rule: { kind: 'open-minutes', minutes: 120 }, timeZone: 'Europe/Madrid' },
      after: { version: 2, rule, holidayRegion: 'ES', observesHolidays: false },
    });
    expect(line?.actorId).toBe((await desk.admin.get('/api/v1/me')).body.id);
  });

  it('is refused when somebody else changed it meanwhile, and then nothing is changed', async () => {
    const request = await desk.edited('standard', {});
    expect((await desk.admin.put(api('/calendars/standard'), request)).status).toBe(200);
    const second = await desk.admin.put(api('/calendars/standard'), request);
    expect(second).toMatchObject({ status: 409, code: 'calendar.changed-meanwhile' });
    expect((await desk.admin.get(api('/calendars/standard'))).body.latestVersion).toBe(2);
  });

  it('is won by one of two who send it at the same moment', async () => {
    const request = await desk.edited('standard', {});
    const answers = await Promise.all(
      [1, 2, 3].map(() => desk.admin.put(api('/calendars/standard'), request)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('may begin today, in the zone of the desk: at 23:30 in Madrid today is still today', async () => {
    await desk.app.clock.set('2026-11-30T22:30:00.000Z');
    const today = await desk.edited('standard', { effectiveFrom: '2026-11-30' });
    expect((await desk.admin.put(api('/calendars/standard'), today)).status).toBe(200);
    const inTokyo = await desk.edited('standard', { effectiveFrom: '2026-11-30', timeZone: 'Asia/Tokyo' });
    expect(await desk.admin.put(api('/calendars/standard'), inTokyo)).toMatchObject({ status: 400 });
  });

  it('says which planned versions it replaces', async () => {
    await desk.admin.put(
      api('/calendars/standard'),
      await desk.edited('standard', { effectiveFrom: '2027-01-01' }),
    );
    const sooner = await desk.admin.put(
      api('/calendars/standard'),
      await desk.edited('standard', { effectiveFrom: '2026-12-15' }),
    );
    expect(sooner.body).toMatchObject({ version: 3, replaces: [2] });
    const today = await desk.admin.put(
      api('/calendars/standard'),
      await desk.edited('standard', { effectiveFrom: '2027-02-01' }),
    );
    expect(today.body).toMatchObject({ version: 4, replaces: [] });
  });

  it('chooses the region of its holidays, and gets its list proposed: Madrid with two local days', async () => {
    const local = (from: string, name: string) => ({ from, kind: 'closed', name: { es: name, en: name } });
    const request = await desk.edited('standard', { holidayRegion: 'ES-MD' });
    (request.specialDates as object[]).push(
      local('2027-05-15', 'San Isidro'),
      local('2027-11-09', 'Almudena'),
    );
    const { body } = await desk.admin.put(api('/calendars/standard'), request);
    expect(body).toMatchObject({ version: 2, proposedYears: [2026, 2027] });
    const read = (await desk.admin.get(api('/calendars/standard'))).body;
    expect(read).toMatchObject({ holidayRegion: 'ES-MD', holidayYears: [{ year: 2026 }, { year: 2027 }] });
    expect(await desk.answerBy('standard', '2027-03-24T17:00:00+01:00')).toBe('2027-03-27T12:00:00.000Z');
    expect(await desk.answerBy('standard', '2027-11-08T17:00:00+01:00')).toBe('2027-11-10T17:00:00.000Z');
  });

  it('has its history page by page', async () => {
    for (let i = 0; i < 3; i += 1)
      await desk.admin.put(api('/calendars/standard'), await desk.edited('standard', {}));
    const seen: number[] = [];
    for (let cursor = ''; ;) {
      const { body } = await desk.admin.get(api(`/calendars/standard/versions?limit=3${cursor}`));
      seen.push(...body.items.map(({ version }: { version: number }) => version));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual([4, 3, 2, 1]);
  });
});
