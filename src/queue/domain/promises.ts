import type { WorkingCalendar } from '../../calendar/working-calendar';
import { later, minuteMs } from '../../platform/clock';
import type { PromiseData } from '../api';

type ServedLane = 'premium' | 'standard';

/** However little was left when we asked, a premium reply leaves us this much open time (docs/queue.md). */
const leastOpenMs = 30 * minuteMs;
/** The part of the open time to a promise after which it is at risk (docs/queue.md). */
const riskShare = 0.75;

/** When a promise given at `from` for `to` is at risk: three quarters of the open time in between. */
export type AtRisk = (from: Date, to: Date) => Date;

export function atRiskBy(calendar: WorkingCalendar): AtRisk {
  return (from, to) => calendar.addOpenTime(from, Math.floor(calendar.openTimeBetween(from, to) * riskShare));
}

/** What a ticket that stands at `effectiveAt` in a lane is promised, with the steps that led to it. */
export function promiseOf(lane: ServedLane, calendar: WorkingCalendar, effectiveAt: Date): PromiseData {
  const { answerBy, trace } = calendar.promiseFor(effectiveAt);
  const strength = lane === 'premium' ? 'guaranteed' : 'expected';
  return { answerBy: answerBy.toISOString(), lane, strength, trace };
}

/**
 * The promise of a standard ticket that fair use defers by so many open minutes: that of its effective time. The
 * trace says both moments; nobody is told that something was received when it was not.
 */
export function standardPromise(
  calendar: WorkingCalendar,
  receivedAt: Date,
  effectiveAt: Date,
  minutes: number,
): PromiseData {
  const promise = promiseOf('standard', calendar, effectiveAt);
  if (minutes <= 0 || effectiveAt <= receivedAt) return promise;
  const [counted, ...onward] = promise.trace;
  const received = { at: receivedAt.toISOString(), code: 'received', params: {} };
  const deferred = {
    at: effectiveAt.toISOString(),
    code: 'fair_use.deferred_until',
    params: { minutes },
  };
  const inDay = counted?.code.replace(/^received\.?/, '');
  const why = counted && inDay ? [{ ...counted, code: `fair_use.${inDay}` }] : [];
  return { ...promise, trace: [received, deferred, ...why, ...onward] };
}

/**
 * The promise for a reply to our question: standard as if received then; premium the open time that was left,
 * at least 30 minutes of it.
 */
export function promiseAfterReply(
  lane: ServedLane,
  calendar: WorkingCalendar,
  repliedAt: Date,
  openMsLeft: number,
): PromiseData {
  if (lane === 'standard') return promiseOf(lane, calendar, repliedAt);
  const answerBy = calendar.addOpenTime(repliedAt, Math.max(openMsLeft, leastOpenMs)).toISOString();
  const trace = [{ at: repliedAt.toISOString(), code: 'information-given', params: {} }];
  return { answerBy, lane, strength: 'guaranteed', trace };
}

/** The promise of a parking: news by the end of the served day of the review. */
export function promiseOfReview(calendar: WorkingCalendar, parkedAt: Date, reviewOn: string): PromiseData {
  const closesAt = calendar.servedDay(reviewOn).closesAt ?? parkedAt;
  const trace = [{ at: parkedAt.toISOString(), code: 'parked-until', params: { date: reviewOn } }];
  return { answerBy: closesAt.toISOString(), lane: 'parked', strength: 'expected', trace };
}

/** Whether the standard promise for this receipt falls on the day of the receipt: it came before the cut-off. */
export function isForSameDay(calendar: WorkingCalendar, receivedAt: Date, answerBy: Date): boolean {
  return calendar.localDate(receivedAt) === calendar.localDate(later(answerBy, -1));
}
