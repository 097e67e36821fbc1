import { ApiProperty } from '@nestjs/swagger';

/** By how much new standard tickets are deferred. */
export class DeferralResponse {
  /** Of open time. */
  minutes: number;
  /** Marks since the warning. */
  marks: number;
  text: string;
}

/** An appeal against a mark. */
export class MarkAppealResponse {
  id: string;
  /** `lapsed`: nobody ruled in time, which counts for the customer. */
  @ApiProperty({ enum: ['pending', 'accepted', 'rejected', 'lapsed', 'settled'] })
  state: string;
  /** Without a ruling until then the mark is void; `null` once it is decided. */
  @ApiProperty({ type: String, nullable: true })
  dueAt: string | null;
  /** Why it was decided so. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

/** One piece of evidence under the fair-use policy. */
export class MarkResponse {
  id: string;
  @ApiProperty({ enum: ['excessive_number', 'in_documentation', 'steps_not_followed'] })
  kind: string;
  text: string;
  madeAt: string;
  /** The ticket that it is about. */
  reference: string;
  @ApiProperty({ type: String, nullable: true })
  articleSlug: string | null;
  /** The answer with the steps. */
  @ApiProperty({ type: String, nullable: true })
  messageId: string | null;
  /** Numbers that speak for it. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  evidence: Record<string, number>;
  /** `void` no longer weighs. */
  @ApiProperty({ enum: ['counted', 'noted', 'void'] })
  state: string;
  @ApiProperty({ enum: ['appeal', 'no_ruling', 'pardon'], type: String, nullable: true })
  voidCause: string | null;
  @ApiProperty({ type: MarkAppealResponse, nullable: true })
  appeal: MarkAppealResponse | null;
}

/** Where an account stands, and why. */
export class StandingResponse {
  @ApiProperty({ enum: ['good', 'warned', 'deferred'] })
  standing: string;
  text: string;
  /** Until when, if nothing new comes. */
  @ApiProperty({ type: String, nullable: true })
  until: string | null;
  @ApiProperty({ type: DeferralResponse, nullable: true })
  deferral: DeferralResponse | null;
  /** The newest first. */
  marks: MarkResponse[];
}

/** A mark as staff see it. */
export class StaffMarkResponse extends MarkResponse {
  /** Who marked it; `null` when it was counted. */
  @ApiProperty({ type: String, nullable: true })
  markedBy: string | null;
  /** Why it counts, or why it does not. */
  why: string;
  whyText: string;
  /** It was made in a dry run and never had an effect. */
  dryRun: boolean;
  @ApiProperty({ type: String, nullable: true })
  voidReason: string | null;
}

/** Where an account would stand by the marks of a dry run. */
export class TriedStandingResponse {
  @ApiProperty({ enum: ['good', 'warned', 'deferred'] })
  standing: string;
  @ApiProperty({ type: String, nullable: true })
  until: string | null;
}

/** Where an account stands, with what only staff see. */
export class StaffStandingResponse {
  accountId: string;
  @ApiProperty({ enum: ['good', 'warned', 'deferred'] })
  standing: string;
  text: string;
  @ApiProperty({ type: String, nullable: true })
  until: string | null;
  @ApiProperty({ type: DeferralResponse, nullable: true })
  deferral: DeferralResponse | null;
  tried: TriedStandingResponse;
  /** The newest first, with those that count for nothing. */
  marks: StaffMarkResponse[];
}

/** What became of a mark. */
export class MarkMadeResponse {
  markId: string;
  counted: boolean;
  /** A stable code, such as `counted` or `documentation_gap`. */
  why: string;
  /** The reason in words. */
  text: string;
}

/** An appeal that was made. */
export class AppealMadeResponse {
  id: string;
}

/** An appeal that waits for a ruling. */
export class PendingAppealResponse {
  id: string;
  accountId: string;
  reference: string;
  /** What the customer says. */
  text: string;
  madeAt: string;
  /** Without a ruling until then the mark is void. */
  dueAt: string;
  markId: string;
  @ApiProperty({ enum: ['excessive_number', 'in_documentation', 'steps_not_followed'] })
  kind: string;
  markText: string;
}

export class PendingAppealPageResponse {
  items: PendingAppealResponse[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** Marks that were forgiven. */
export class PardonResponse {
  marks: number;
}
