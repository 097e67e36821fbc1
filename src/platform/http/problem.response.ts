import { ApiPropertyOptional } from '@nestjs/swagger';

/** One fault of one value in the request. */
export class FaultResponse {
  /** Where in the body or query, dotted (`parts.0.subject`). */
  path: string;
  /** Stable code of the fault (`request.too-long`). */
  code: string;
  /** The fault in words, in the language of `Accept-Language`. */
  message: string;
}

/** An error as RFC 9457 describes it; `code` is stable, the texts follow `Accept-Language`. */
export class ProblemResponse {
  /** A name for the kind of problem: `urn:turno:problem:` and the code. */
  type: string;
  /** The kind of answer in words. */
  title: string;
  /** The HTTP status. */
  status: number;
  /** What happened, for a person. */
  detail: string;
  /** Stable code (`tickets.already-closed`). */
  code: string;
  /** To be quoted when asking about this answer; stands in the log as well. */
  requestId: string;
  /** The faults of single values, where the request itself is wrong. */
  errors?: FaultResponse[];
  /** What somebody else has changed since the caller read it, where the route says that it refuses stale changes. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  meanwhile?: object;
}
