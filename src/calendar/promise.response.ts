import type { Locale } from '../platform/context';
import type { TraceStep } from './trace-step';
import { traceText } from './trace-words';

/** One step of the calculation. */
export class TraceStepResponse {
  /** The instant that the step speaks of, ISO 8601 in UTC. */
  at: string;
  /** Stable code of the step (`received.after-cut-off`, `closed.holiday`, `served-day`, …). */
  code: string;
  /** The step as a sentence in the language of `Accept-Language`. */
  text: string;
}

/** The moment by which a person will have answered, and the steps that lead to it. */
export class PromiseResponse {
  /** ISO 8601 in UTC. */
  answerBy: string;
  lane: 'standard' | 'premium' | 'parked';
  /** `guaranteed` is paid back when it is missed. */
  strength: 'expected' | 'guaranteed';
  trace: TraceStepResponse[];
}

/**
 * A promise as data, with its trace put into words in the zone of the calendar that made it; `words` of a higher
 * module may know steps of its own.
 */
export function promiseResponse(
  promise: Pick<PromiseResponse, 'answerBy' | 'lane' | 'strength'> & { trace: readonly TraceStep[] },
  locale: Locale,
  deskTimeZone: string,
  words: typeof traceText = traceText,
): PromiseResponse {
  const { answerBy, lane, strength } = promise;
  const trace = promise.trace.map((step) => ({
    at: step.at,
    code: step.code,
    text: words(step, locale, deskTimeZone),
  }));
  return { answerBy, lane, strength, trace };
}
