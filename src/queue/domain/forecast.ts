import type { WorkingCalendar } from '../../calendar/working-calendar';
import { hourMs } from '../../platform/clock';
import { workDoneAt, type DutyEntry } from './duty';

/** Fewer answers than this say nothing about the pace of the desk. */
const fewestAnswers = 5;
/** The range is a third to each side: arrivals and answers scatter about that much from day to day. */
const spread = 1 / 3;

/** When the present load will be worked off. */
export interface Estimate {
  from: Date;
  to: Date;
}

/** What was answered lately, by lane. */
export interface Answered {
  answers: number;
  /** Of those, the ones that somebody had claimed before. */
  handled: number;
  /** Open time from claim to answer of those, in all. */
  handlingMs: number;
}

export const nothingAnswered: Answered = { answers: 0, handled: 0, handlingMs: 0 };

/** By the pace of the last served days: tickets ahead divided by answers per open hour. `null`: too few to judge by. */
export function estimateByPace(
  calendar: WorkingCalendar,
  pace: { answers: number; since: Date },
  ahead: number,
  now: Date,
): Estimate | null {
  if (pace.answers < fewestAnswers) return null;
  const perOpenMs = pace.answers / Math.max(calendar.openTimeBetween(pace.since, now), hourMs);
  const openMs = (ahead + 1) / perOpenMs;
  return {
    from: calendar.addOpenTime(now, Math.round(openMs * (1 - spread))),
    to: calendar.addOpenTime(now, Math.round(openMs * (1 + spread))),
  };
}

/** Open milliseconds from claim to answer, in the mean: of premium tickets, else of all. `null`: too few to judge by. */
export function usualHandlingMs(premium: Answered, standard: Answered): number | null {
  if (premium.handled >= fewestAnswers) return premium.handlingMs / premium.handled;
  const handled = premium.handled + standard.handled;
  return handled < fewestAnswers ? null : (premium.handlingMs + standard.handlingMs) / handled;
}

/**
 * The premium lane is seldom busy, so its pace says nothing about how fast it could be; what it takes to answer
 * one ticket does. Those ahead are shared by the people on duty, the ticket itself is one person's work; claimed
 * ones are half done. `least`: people to reckon with where the duty list names none.
 */
export function estimateByHandling(
  calendar: WorkingCalendar,
  load: { waiting: number; claimed: number; handlingMs: number },
  duty: { entries: readonly DutyEntry[]; least: 0 | 1 },
  now: Date,
): Estimate | null {
  const { entries, least } = duty;
  const at = (factor: number): Date | null => {
    const eachMs = load.handlingMs * factor;
    const begins = workDoneAt(entries, calendar, now, {
      openMs: (load.waiting + load.claimed / 2) * eachMs,
      least,
    });
    return begins && workDoneAt(entries, calendar, begins, { openMs: eachMs, least, most: 1 });
  };
  const [from, to] = [at(1 - spread), at(1 + spread)];
  return from && to && { from, to };
}
