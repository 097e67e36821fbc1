import { ApiProperty } from '@nestjs/swagger';

/** An objection that was made. */
export class ObjectionMadeResponse {
  id: string;
  /** `returned`: the ticket is back at its place; `pending`: a supervisor rules. */
  @ApiProperty({ enum: ['returned', 'pending'] })
  outcome: string;
}

/** An objection that waits for a ruling. */
export class ObjectionResponse {
  id: string;
  reference: string;
  subject: string;
  /** The answer that is objected to. */
  messageId: string;
  madeAt: string;
  /** Without a ruling until then it counts for the customer. */
  dueAt: string;
}

export class ObjectionPageResponse {
  items: ObjectionResponse[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** A ticket that was passed over, or taken out of order, and why. */
export class SkipResponse {
  reference: string;
  subject: string;
  /** Who left the order. */
  agent: string;
  reason: string;
  madeAt: string;
  @ApiProperty({ enum: ['skipped', 'taken'] })
  kind: string;
  /** How many people have passed the ticket over by now; two or more call for a second look. */
  skippedBy: number;
}

export class SkipPageResponse {
  items: SkipResponse[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
