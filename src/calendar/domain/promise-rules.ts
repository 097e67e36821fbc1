import type { CalendarPromise, TraceStep } from '../trace-step';
import { type DaySteps, nameParams, promiseStep } from './day-steps';
import { closeOf, type DayTable, type ResolvedDay } from './day-table';
import { MINUTE_MS, timeOf } from './local-time';
import { addOpenTime, countedSpans, isServed } from './open-time';

/** The moment that `promiseByServedDay` promises, without the steps. */
export function answerByServedDay(days: DayTable, receivedAt: number): number {
  const day = days.at(receivedAt);
  const inTime = day.cutOffAt !== null && receivedAt < day.cutOffAt;
  return closeOf(inTime ? day : days.nextServed(day.number));
}

/** The moment that `promiseByOpenMinutes` promises, without the steps. */
export function answerByOpenMinutes(days: DayTable, receivedAt: number, minutes: number): number {
  return addOpenTime(days, receivedAt, minutes * MINUTE_MS);
}

/** Received on a served day strictly before its cut-off: by the end of its hours; otherwise of the next served day. */
export function promiseByServedDay(days: DayTable, steps: DaySteps, receivedAt: number): CalendarPromise {
  const day = days.at(receivedAt);
  const received = receivedStep(day, receivedAt);
  if (day.cutOffAt !== null && receivedAt < day.cutOffAt) {
    return { answerBy: new Date(closeOf(day)), trace: [received, ...steps.servedAndPromised(day)] };
  }
  // A closed day of receipt is itself the first of the closed days to explain.
  const { closedSteps, servedDay } = steps.onwardFrom(day.cutOffAt === null ? day.number - 1 : day.number);
  return {
    answerBy: new Date(closeOf(servedDay)),
    trace: [received, ...closedSteps, ...steps.servedAndPromised(servedDay)],
  };
}

/** So many minutes of open time after the receipt; the trace names each stretch that counts. */
export function promiseByOpenMinutes(
  days: DayTable,
  steps: DaySteps,
  receivedAt: number,
  minutes: number,
): CalendarPromise {
  const counted = countedSpans(days, receivedAt, minutes * MINUTE_MS);
  const trace: TraceStep[] = [
    {
      at: new Date(receivedAt).toISOString(),
      code: isServed(days, receivedAt) ? 'counted-from' : 'counted-from.outside-hours',
      params: { minutes },
    },
  ];
  let previousDay = days.at(receivedAt).number;
  if (days.at(receivedAt).spans.length === 0) previousDay -= 1;
  for (const { opensAt, closesAt } of counted) {
    const today = days.at(opensAt).number;
    if (today > previousDay) trace.push(...steps.onwardFrom(previousDay).closedSteps);
    previousDay = today;
    trace.push({
      at: new Date(opensAt).toISOString(),
      code: 'counted',
      params: { until: new Date(closesAt).toISOString(), seconds: (closesAt - opensAt) / 1000 },
    });
  }
  const answerBy = counted.at(-1)?.closesAt ?? receivedAt;
  trace.push(promiseStep(answerBy));
  return { answerBy: new Date(answerBy), trace };
}

function receivedStep(day: ResolvedDay, receivedAt: number): TraceStep {
  const at = new Date(receivedAt).toISOString();
  if (day.cutOffAt === null) return { at, code: 'received', params: {} };
  const when = receivedAt < day.cutOffAt ? 'before' : 'after';
  if (day.plan.cutOff === null) {
    const close = timeOf(day.plan.hours.at(-1)?.close ?? 0);
    return { at, code: `received.${when}-close`, params: { close } };
  }
  // The name explains a cut-off that is not the usual one of that weekday.
  const params = { cutOff: timeOf(day.plan.cutOff), ...nameParams(day.plan.occasion) };
  return { at, code: `received.${when}-cut-off`, params };
}
