/**
 * One step of a calculation, stored as data and put into words only when it is read: `at` is an ISO instant in
 * UTC with milliseconds, dates and times in `params` are wall-clock ones of the calendar's zone.
 */
export interface TraceStep {
  at: string;
  code: string;
  params: Record<string, string | number>;
}

/** The moment by which a person will have answered, and the steps that lead to it. */
export interface CalendarPromise {
  answerBy: Date;
  trace: TraceStep[];
}
