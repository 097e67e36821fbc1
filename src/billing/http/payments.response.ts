import { ApiProperty } from '@nestjs/swagger';
import type { PurchaseStatus } from '../api';

/** The hook was verified and handled, now or before. */
export class HookResponse {
  /** Always true; whatever is not received is refused. */
  received: boolean;
}

/** How a purchase stands after the button. */
export class PaymentOutcomeResponse {
  @ApiProperty({ enum: ['pending', 'paid', 'failed', 'refunded'] })
  status: PurchaseStatus;
}
