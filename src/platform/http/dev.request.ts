import { IsInstant } from './is-instant';

/** Where the manual clock is to stand. */
export class SetClockRequest {
  /** An instant, not before the present one. */
  @IsInstant()
  now: string;
}
