import { IsISO8601 } from 'class-validator';

/** Where the manual clock is to stand. */
export class SetClockRequest {
  /** An instant, not before the present one. */
  @IsISO8601({ strict: true })
  now: string;
}
