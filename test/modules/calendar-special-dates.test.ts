import { CalendarDesk, api, fiesta, specialDate } from './calendar-desk';

let desk: CalendarDesk;
beforeEach(async () => {
  desk = await CalendarDesk.open();
});
afterEach(() => desk.app.close());

describe('A special date', () => {
  it('closes one day from now on, can be read, changed and taken away, each audited', async () => {
    expect((await desk.admin.get(specialDate('2026-11-30'))).code).toBe('calendar.unknown-special-date');
    const closed = await desk.admin.put(specialDate('2026-11-30'), { kind: 'closed', name: fiesta });
    expect(closed).toMatchObject({
      status: 200,
      body: {
        version: 2,
        specialDate: { from: '2026-11-30', to: '2026-11-30', kind: 'closed', hours: [], cutOff: null },
      },
    });
    expect(await desk.answerBy('standard', '2026-11-28T15:00:00+01:00')).toBe('2026-12-01T17:00:00.000Z');

    const short = {
      kind: 'hours',
      hours: [{ open: '10:00', close: '14:00' }],
      cutOff: '13:00',
      name: fiesta,
    };
    await desk.admin.put(specialDate('2026-11-30'), short);
    expect((await desk.admin.get(specialDate('2026-11-30'))).body).toMatchObject(short);
    expect(await desk.answerBy('standard', '2026-11-28T15:00:00+01:00')).toBe('2026-11-30T13:00:00.000Z');

    expect((await desk.admin.delete(specialDate('2026-11-30'))).body).toMatchObject({
      version: 4,
      specialDate: null,
    });
    expect(await desk.answerBy('standard', '2026-11-28T15:00:00+01:00')).toBe('2026-11-30T17:00:00.000Z');
    expect((await desk.admin.delete(specialDate('2026-11-30'))).code).toBe('calendar.unknown-special-date');

    const [first, second] = await desk.audited('calendar.special-date-set');
    expect(first).toMatchObject({
      subject: 'standard/2026-11-30',
      before: { specialDate: null },
      after: { version: 2 },
    });
    expect(second).toMatchObject({
      before: { specialDate: { kind: 'closed' } },
      after: { specialDate: short },
    });
    expect(await desk.audited('calendar.special-date-removed')).toHaveLength(1);
  });

  it('may be a range, and a day that returns every year', async () => {
    await desk.admin.put(specialDate('2026-12-21'), { to: '2027-01-08', kind: 'closed', name: fiesta });
    expect(await desk.answerBy('standard', '2026-12-19T12:30:00+01:00')).toBe('2027-01-09T12:00:00.000Z');
    const lastDay = { kind: 'shortens', hours: [{ open: '09:00', close: '12:00' }], name: fiesta };
    expect((await desk.admin.put(specialDate('02-29'), lastDay)).status).toBe(200);
    expect(await desk.answerBy('standard', '2028-02-29T10:00:00+01:00')).toBe('2028-02-29T11:00:00.000Z');
    expect(await desk.answerBy('standard', '2027-02-26T17:00:00+01:00')).toBe('2027-02-27T12:00:00.000Z');
  });

  it('keeps what is planned: versions that begin later take it over', async () => {
    const later = await desk.edited('standard', { effectiveFrom: '2026-12-01' });
    Object.assign(later.week as object, { sat: { hours: [], cutOff: null } });
    await desk.admin.put(api('/calendars/standard'), later);
    await desk.admin.put(specialDate('2026-12-10'), { kind: 'closed', name: fiesta });
    const { items } = (await desk.admin.get(api('/calendars/standard/versions'))).body;
    expect(
      items.map(({ version, effectiveFrom }: Record<string, unknown>) => [version, effectiveFrom]),
    ).toEqual([
      [4, '2026-12-01'],
      [3, '2026-11-27'],
      [2, '2026-12-01'],
      [1, '2026-11-27'],
    ]);
    expect(await desk.answerBy('standard', '2026-12-09T17:00:00+01:00')).toBe('2026-12-11T17:00:00.000Z');
    expect(await desk.answerBy('standard', '2026-12-11T17:00:00+01:00')).toBe('2026-12-14T17:00:00.000Z');
  });
});
