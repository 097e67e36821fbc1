import { IsIn } from 'class-validator';
import type { Outcome } from '../providers/sandbox-checkout';

/** Which button of the sandbox is pressed. */
export class PaymentOutcomeRequest {
  @IsIn(['paid', 'declined'])
  outcome: Outcome;
}
