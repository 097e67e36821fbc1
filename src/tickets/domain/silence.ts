import { dayMs, later } from '../../platform/clock';
import type { TicketStatus } from '../api';
import { nextSendingTime, type SendingHours } from './sending-hours';

/** After how many days silence does what. */
export interface SilenceTerms extends SendingHours {
  reminderDays: number;
  closeDays: number;
  firstRequestReminderDays: number;
  secondRequestReminderDays: number;
  requestCloseDays: number;
  archiveDays: number;
}

/** What silence does next, and when it may. */
export interface SilenceStep {
  does: 'remind' | 'close' | 'archive';
  at: Date;
}

/** The step after so many reminders, in a silence since `since`; `null` in a state in which silence means nothing. */
export function stepOfSilence(
  status: TicketStatus,
  since: Date,
  reminders: number,
  terms: SilenceTerms,
): SilenceStep | null {
  if (status === 'closed') return { does: 'archive', at: later(since, terms.archiveDays * dayMs) };
  const plan = planOf(status, terms);
  if (!plan) return null;
  const reminder = plan.reminders[reminders];
  const days = reminder ?? plan.close;
  return {
    does: reminder === undefined ? 'close' : 'remind',
    at: nextSendingTime(later(since, days * dayMs), terms),
  };
}

/**
 * When the step after a reminder is due that went out at `now`. One that went out late still leaves the customer
 * as many days as one in time.
 */
export function stepAfterReminder(
  status: TicketStatus,
  since: Date,
  reminders: number,
  now: Date,
  terms: SilenceTerms,
): { nextAt: Date; closesAt: Date } {
  const plan = planOf(status, terms);
  const days = [...(plan?.reminders ?? []), plan?.close ?? 0];
  const [before = 0, next = 0, close = 0] = [days[reminders - 1], days[reminders], days.at(-1)];
  const after = (to: number) => {
    const [planned, fair] = [later(since, to * dayMs), later(now, (to - before) * dayMs)];
    return nextSendingTime(planned > fair ? planned : fair, terms);
  };
  return { nextAt: after(next), closesAt: after(close) };
}

function planOf(status: TicketStatus, terms: SilenceTerms) {
  if (status === 'answered') return { reminders: [terms.reminderDays], close: terms.closeDays };
  if (status !== 'needs_info') return null;
  const reminders = [terms.firstRequestReminderDays, terms.secondRequestReminderDays];
  return { reminders, close: terms.requestCloseDays };
}
