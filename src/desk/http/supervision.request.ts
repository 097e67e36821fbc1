import { IsIn, MaxLength } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';

/** A supervisor's ruling on an objection. */
export class RulingRequest {
  /** `accepted` brings the ticket back to its old place. */
  @IsIn(['accepted', 'rejected'])
  ruling: 'accepted' | 'rejected';

  @IsNotBlank()
  @MaxLength(1_000)
  reason: string;
}
