import { ApiProperty } from '@nestjs/swagger';

/** A text in the product's languages. */
export class LocalizedTextResponse {
  es: string;
  /** `null`: readers of English see the Spanish one. */
  @ApiProperty({ type: String, nullable: true })
  en: string | null;
}

/** A known problem as staff see it. */
export class StaffProblemResponse {
  id: string;
  title: LocalizedTextResponse;
  text: LocalizedTextResponse;
  @ApiProperty({ type: String, nullable: true })
  categorySlug: string | null;
  openedAt: string;
  /** `null` while it is open. */
  @ApiProperty({ type: String, nullable: true })
  closedAt: string | null;
  /** How many people have said that it happens to them. */
  affected: number;
  /** How many tickets are linked to it. */
  linked: number;
}

/** One message that went to all whom the problem concerns, and how far it has come. */
export class ProblemUpdateResponse {
  id: string;
  @ApiProperty({ enum: ['update', 'answer'] })
  kind: string;
  body: string;
  /** The known problem ended with it. */
  closes: boolean;
  writtenAt: string;
  /** Tickets and people still to be reached. */
  waiting: number;
  told: number;
  /** Those that could not be reached, such as tickets closed meanwhile. */
  failed: number;
}

/** A known problem with its updates, the latest first. */
export class StaffProblemWithUpdatesResponse extends StaffProblemResponse {
  updates: ProblemUpdateResponse[];
}

export class StaffProblemPageResponse {
  items: StaffProblemResponse[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
