import { ClosingSettings } from '../closing-settings';
import { stepAfterReminder, stepOfSilence } from './silence';

const terms = new ClosingSettings();
/** Thursday 26 November 2026, 10:00 in Madrid. */
const since = new Date('2026-11-26T09:00:00.000Z');

describe('what silence does', () => {
  it.each([
    ['answered', 0, 'remind', '2026-12-03T09:00:00.000Z'],
    ['answered', 1, 'close', '2026-12-10T09:00:00.000Z'],
    // The third day is a Sunday.
    ['needs_info', 0, 'remind', '2026-11-30T08:00:00.000Z'],
    ['needs_info', 1, 'remind', '2026-12-03T09:00:00.000Z'],
    ['needs_info', 2, 'close', '2026-12-10T09:00:00.000Z'],
    ['closed', 0, 'archive', '2026-12-26T09:00:00.000Z'],
  ] as const)('to a ticket that is %s, after %i reminders: %s', (status, reminders, does, at) => {
    const step = stepOfSilence(status, since, reminders, terms);
    expect([step?.does, step?.at.toISOString()]).toEqual([does, at]);
  });

  it.each(['queued', 'claimed', 'parked', 'merged', 'archived', 'unconfirmed'] as const)(
    'is nothing to a ticket that is %s',
    (status) => expect(stepOfSilence(status, since, 0, terms)).toBeNull(),
  );

  it('leaves as many days after a late reminder as after one in time', () => {
    const inTime = stepAfterReminder('answered', since, 1, new Date('2026-12-03T09:00:00.000Z'), terms);
    expect(inTime.closesAt.toISOString()).toBe('2026-12-10T09:00:00.000Z');
    const late = stepAfterReminder('answered', since, 1, new Date('2026-12-21T09:00:00.000Z'), terms);
    expect(late.closesAt.toISOString()).toBe('2026-12-28T09:00:00.000Z');
    expect(late.nextAt).toEqual(late.closesAt);
    const request = stepAfterReminder('needs_info', since, 1, new Date('2026-11-30T08:00:00.000Z'), terms);
    expect(request.nextAt.toISOString()).toBe('2026-12-04T08:00:00.000Z');
    expect(request.closesAt.toISOString()).toBe('2026-12-11T08:00:00.000Z');
  });
});
