import { ApiProperty } from '@nestjs/swagger';
import { PromiseResponse } from '../../calendar/promise.response';
import { ReasonResponse } from '../ticket.response';

/** Whose ticket it is: an account, or somebody who wrote without one. */
export class QueuedAccountResponse {
  id: string;
  name: string;
}

/** A waiting ticket as staff see it in the order of service. */
export class QueuedTicketResponse {
  reference: string;
  subject: string;
  @ApiProperty({ enum: ['premium', 'standard', 'parked'] })
  lane: string;
  /** 1 is next. */
  position: number;
  reasons: ReasonResponse[];
  promise: PromiseResponse;
  categorySlug: string;
  account: QueuedAccountResponse;
}

/** How many tickets stand where. */
export class QueueCountsResponse {
  premium: number;
  standard: number;
  parked: number;
  claimed: number;
}

/** One page of the queue in serving order. */
export class QueuePageResponse {
  items: QueuedTicketResponse[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
  counts: QueueCountsResponse;
}

/** A ticket that was claimed. */
export class ClaimResponse {
  reference: string;
  /** The claim returns by itself then, unless there is activity. */
  claimedUntil: string;
}
