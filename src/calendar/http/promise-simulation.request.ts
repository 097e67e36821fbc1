import { IsIn, IsISO8601, Matches } from 'class-validator';
import type { ServedLane } from '../api';

/** Which promise to work out. */
export class SimulatePromiseRequest {
  @IsIn(['standard', 'premium'])
  lane: ServedLane;

  /** An instant with its offset from UTC, such as `2026-11-27T16:30:00+01:00`; from 1900 to 2199. */
  // Without an offset the answer would depend on where the server stands.
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/)
  @IsISO8601({ strict: true })
  receivedAt: string;
}
