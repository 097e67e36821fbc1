import type { LocalizedName } from '../calendar-definition';
import type { TraceStep } from '../trace-step';
import { closeOf, type DayTable, type ResolvedDay } from './day-table';
import { timeOf } from './local-time';

/** The way from one day to the next that is served: the closed days between, in words, and that day. */
export interface Onward {
  readonly closedSteps: readonly TraceStep[];
  readonly servedDay: ResolvedDay;
}

/** The steps of a trace that depend on the days alone; kept, because the same few days are asked again and again. */
export class DaySteps {
  private readonly onwards = new Map<number, Onward>();
  private readonly servedSteps = new Map<number, readonly [served: TraceStep, promise: TraceStep]>();

  constructor(private readonly days: DayTable) {}

  /** What follows after the day `after`, which itself is left out. */
  onwardFrom(after: number): Onward {
    const known = this.onwards.get(after);
    if (known !== undefined) return known;
    const servedDay = this.days.nextServed(after);
    const onward = { closedSteps: this.closedSteps(after + 1, servedDay.number), servedDay };
    this.onwards.set(after, onward);
    return onward;
  }

  /** That the day is served and until when, and the promise to answer by its close. */
  servedAndPromised(day: ResolvedDay): readonly [served: TraceStep, promise: TraceStep] {
    const known = this.servedSteps.get(day.number);
    if (known !== undefined) return known;
    const steps = [servedStep(day), promiseStep(closeOf(day))] as const;
    this.servedSteps.set(day.number, steps);
    return steps;
  }

  /** Neighbouring days that are closed for the same reason share a step: months of closing are one line. */
  private closedSteps(from: number, until: number): TraceStep[] {
    const steps: TraceStep[] = [];
    for (let number = from; number < until; number += 1) {
      const step = closedStep(this.days.get(number));
      const last = steps.at(-1);
      if (last !== undefined && isSameReason(last, step)) last.params.until = step.params.until ?? '';
      else steps.push(step);
    }
    return steps.map(frozen);
  }
}

export function promiseStep(answerBy: number): TraceStep {
  return frozen({ at: new Date(answerBy).toISOString(), code: 'promise', params: {} });
}

/** Empty for a day without a name of its own. */
export function nameParams(name: LocalizedName | null): Record<string, string> {
  return name === null ? {} : { nameEs: name.es, nameEn: name.en };
}

function closedStep(day: ResolvedDay): TraceStep {
  // A plan with hours and no span is a day whose only hours the clock skipped in spring.
  const reason = day.plan.closure ?? { kind: 'clock-change', name: null };
  return {
    at: new Date(day.startsAt).toISOString(),
    code: `closed.${reason.kind}`,
    params: { date: day.date, until: day.date, ...nameParams(reason.name) },
  };
}

function servedStep(day: ResolvedDay): TraceStep {
  const hours = day.plan.hours.map(({ open, close }) => `${timeOf(open)}-${timeOf(close)}`).join(' ');
  return frozen({
    at: new Date(day.spans[0]?.opensAt ?? day.startsAt).toISOString(),
    code: 'served-day',
    params: { date: day.date, hours, ...nameParams(day.plan.occasion) },
  });
}

function isSameReason(a: TraceStep, b: TraceStep): boolean {
  return a.code === b.code && a.params.nameEs === b.params.nameEs && a.params.nameEn === b.params.nameEn;
}

/** The same step stands in many traces, so nobody may write into it. */
function frozen(step: TraceStep): TraceStep {
  Object.freeze(step.params);
  return Object.freeze(step);
}
