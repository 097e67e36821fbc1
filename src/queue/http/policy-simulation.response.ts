import { ApiProperty } from '@nestjs/swagger';

/** How many tickets would have waited longer, or less, and by how much open time together. */
export class WaitingChangeResponse {
  tickets: number;
  minutes: number;
}

/** What the rules would have meant for an account. */
export class ReplayedAccountResponse {
  accountId: string;
  /** Marks in the period. */
  marks: number;
  /** The worst of the period. */
  @ApiProperty({ enum: ['good', 'warned', 'deferred'] })
  standing: string;
  /** Its tickets that would have been deferred. */
  moved: number;
}

/** A ticket that would have waited longer or less. */
export class ReplayedTicketResponse {
  reference: string;
  accountId: string;
  receivedAt: string;
  /** Open minutes by which it would have been deferred; 0 for those who only gain by that. */
  deferredMinutes: number;
  /** Open minutes that it waited, in the order that was in force. */
  waitedMinutes: number;
  /** Open minutes that it would have waited. */
  wouldWaitMinutes: number;
}

/** The recorded past under other rules. */
export class PolicySimulationResponse {
  policy: string;
  from: string;
  to: string;
  /** Tickets that were answered in the period. */
  tickets: number;
  moved: number;
  waitingLess: WaitingChangeResponse;
  waitingMore: WaitingChangeResponse;
  accounts: ReplayedAccountResponse[];
  /** Those whose wait would differ most, at most 200. */
  items: ReplayedTicketResponse[];
}
