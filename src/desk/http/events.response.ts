import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** `event: ticket`: something happened to a ticket. It carries no texts: what is needed is read again. */
export class TicketEventResponse {
  /** What happened, such as `tickets.ticket-answered`. */
  name: string;
  /** The ticket's reference. */
  reference: string;
  @ApiProperty({ format: 'date-time' })
  at: string;
  /** The message that was written, where it is one that customers see. */
  messageId?: string;
  /** The purchase it is about. */
  purchaseId?: string;
  /** For the staff: who did it. */
  @ApiProperty({ type: String, nullable: true, required: false })
  actorId?: string | null;
  /** For the staff: ids, codes and numbers, as in the history of the ticket. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  data?: Record<string, unknown>;
}

/** `event: problem`: a known problem was opened, changed, closed or opened again. */
export class ProblemEventResponse {
  name: string;
  problemId: string;
  @ApiProperty({ format: 'date-time' })
  at: string;
}

/** Somebody of the staff at a ticket. */
export class PresentPersonResponse {
  id: string;
  name: string;
  typing: boolean;
}

/** `event: presence`, for the staff: who is at a ticket now; nobody, when all have gone. */
export class PresenceEventResponse {
  reference: string;
  people: PresentPersonResponse[];
}
