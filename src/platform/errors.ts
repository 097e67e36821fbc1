/** Values that complete the sentence of an error in the reader's language; they must be safe to show. */
export type ErrorParams = Record<string, string | number | readonly string[]>;

/**
 * What went wrong in a way that the caller can act on. `code` is stable (`module.reason`) and part of the
 * contract; the sentence for people is looked up per language when the answer is written.
 */
export abstract class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly params: ErrorParams = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** The thing does not exist, or not for this caller: the two answers are identical (404). */
export class NotFound extends DomainError {}

/**
 * The request is well formed, but the present state refuses it (409). `shown` are further members of the answer, for
 * whoever wants to resolve it: they must be safe to show to this caller.
 */
export class Conflict extends DomainError {
  constructor(
    code: string,
    params: ErrorParams = {},
    readonly shown: { meanwhile?: object } = {},
  ) {
    super(code, params);
  }
}

/** The thing is at another address, to which a browser goes by itself (301). */
export class Moved extends DomainError {
  constructor(
    code: string,
    readonly location: string,
  ) {
    super(code);
  }
}

/** The caller is known, and may not do this (403). */
export class NotAllowed extends DomainError {}

/** Nobody is known to be calling, or no longer (401). */
export class NotIdentified extends DomainError {}

/** One fault of a value in the request; `path` is dotted as in the body (`parts.0.subject`). */
export interface Fault {
  path: string;
  code: string;
  params?: ErrorParams;
}

/** The request itself is wrong (400, or 422 where it is understood but contradicts an earlier one). */
export class Invalid extends DomainError {
  constructor(
    code: string,
    params: ErrorParams = {},
    readonly faults: readonly Fault[] = [],
    readonly status: 400 | 422 = 400,
  ) {
    super(code, params);
  }
}

/** What was sent is larger than allowed (413). */
export class TooLarge extends DomainError {}

/** The caller sends more than a limit allows; may try again after `retryAfterSeconds` (429). */
export class TooMany extends DomainError {
  constructor(
    code: string,
    readonly retryAfterSeconds: number,
  ) {
    super(code, { seconds: retryAfterSeconds });
  }
}

/** We cannot serve this now though nothing is wrong with it; try again soon (503). */
export class Unavailable extends DomainError {
  constructor(
    code: string,
    readonly retryAfterSeconds = 5,
  ) {
    super(code, { seconds: retryAfterSeconds });
  }
}
