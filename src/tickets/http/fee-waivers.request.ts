import { MaxLength } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';

/** Why a fee goes back. */
export class FeeWaiverRequest {
  /** For the audit log; the customer is not told. */
  @IsNotBlank()
  @MaxLength(1_000)
  reason: string;
}
