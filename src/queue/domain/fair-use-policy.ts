import type { WorkingCalendar } from '../../calendar/working-calendar';
import { dayMs, later, minuteMs } from '../../platform/clock';
import type { FairUseSettings } from '../fair-use-settings';
import type { MarkKind, StandingState } from '../fair-use';

/** What of a mark decides about a standing. */
export interface WeighedMark {
  kind: MarkKind;
  madeAt: Date;
  /** It was made at least one served day after the account had been warned. */
  afterWarning: boolean;
}

/** Where an account stands at a moment. */
export interface Weighed {
  state: StandingState;
  /** Marks since the warning. */
  marks: number;
  /** Open minutes by which tickets are deferred. */
  minutes: number;
  /** Until when, if nothing new comes; `null` when all is well. */
  until: Date | null;
}

/** Nothing weighs against the account. */
export const inGoodStanding: Weighed = { state: 'good', marks: 0, minutes: 0, until: null };

/** How many tickets and messages are within bounds for an account with these verified shops. */
export function limitsFor(
  verifiedShopsSince: readonly Date[],
  now: Date,
  rules: FairUseSettings,
): { tickets: number; messages: number } {
  const oldEnough = later(now, -rules.shopAgeDays * dayMs);
  const further = Math.max(0, verifiedShopsSince.filter((since) => since <= oldEnough).length - 1);
  return {
    tickets: Math.max(
      rules.tickets,
      Math.min(rules.mostTickets, rules.tickets + further * rules.ticketsPerShop),
    ),
    messages: Math.max(
      rules.messages,
      Math.min(rules.mostMessages, rules.messages + further * rules.messagesPerShop),
    ),
  };
}

/**
 * The standing that valid marks amount to. Marks of one kind that are within their bound weigh nothing; the first
 * beyond it warns, and a later one defers if it came after the warning. A standing ends when all of its marks have
 * had their quiet days. Fewer marks never amount to more: that is a law with a test.
 */
export function standingAt(marks: readonly WeighedMark[], at: Date, rules: FairUseSettings): Weighed {
  let sinceGood: WeighedMark[] = [];
  let until = new Date(0);
  for (const mark of beyondBounds(marks, at, rules)) {
    if (mark.madeAt >= until) sinceGood = [];
    sinceGood.push(mark);
    until = laterOf(until, later(mark.madeAt, quietDays(mark.kind, rules) * dayMs));
  }
  if (at >= until) return inGoodStanding;
  const further = sinceGood.slice(1);
  const isDeferred = further.some(({ afterWarning }) => afterWarning);
  return {
    state: isDeferred ? 'deferred' : 'warned',
    marks: further.length,
    minutes: isDeferred ? Math.min(further.length * rules.minutesPerMark, rules.mostMinutes) : 0,
    until,
  };
}

/**
 * Where a ticket stands that was received at `receivedAt` and is deferred by so many open minutes: never past the
 * close of the second served day after the receipt.
 */
export function deferredFrom(
  receivedAt: Date,
  minutes: number,
  calendar: WorkingCalendar,
  rules: FairUseSettings,
): Date {
  if (minutes <= 0) return receivedAt;
  const wanted = calendar.addOpenTime(receivedAt, minutes * minuteMs);
  const bound = calendar.closeOfServedDayAfter(receivedAt, rules.mostServedDays);
  return wanted < bound ? wanted : bound;
}

/** Those that weigh, in order: an excessive number is one by itself, of the others so many in a window. */
function beyondBounds(marks: readonly WeighedMark[], at: Date, rules: FairUseSettings): WeighedMark[] {
  const inOrder = marks
    .filter(({ madeAt }) => madeAt <= at)
    .sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime());
  return inOrder.filter((mark, i) => {
    if (mark.kind === 'excessive_number') return true;
    const [most, days] =
      mark.kind === 'in_documentation'
        ? [rules.documentationMarks, rules.documentationDays]
        : [rules.stepsMarks, rules.stepsDays];
    const from = later(mark.madeAt, -days * dayMs);
    const inWindow = inOrder
      .slice(0, i + 1)
      .filter(({ kind, madeAt }) => kind === mark.kind && madeAt > from);
    return inWindow.length > most;
  });
}

function quietDays(kind: MarkKind, rules: FairUseSettings): number {
  return kind === 'excessive_number' ? rules.quietDaysAfterNumber : rules.quietDaysAfterOthers;
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other;
}
