import { ApiProperty } from '@nestjs/swagger';

/** What was typed and not sent yet; what was never filled in is left out. */
export class DraftResponse {
  /** Its address holds it. Whoever has not signed in has no other right to the draft: keep it to yourself. */
  id: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  shopId?: string | null;
  categorySlug?: string;
  subject?: string;
  body?: string;
  @ApiProperty({ enum: ['standard', 'premium'] })
  level?: string;
  @ApiProperty({ enum: ['es', 'en'] })
  locale?: string;
  pageUrl?: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  facts?: Record<string, string>;
  tried?: string;
  expected?: string;
  questionId?: string;
  overrides?: string[];
  /** Files that were uploaded for it. */
  fileIds?: string[];
  updatedAt: string;
  /** When it is forgotten, unless it changes before. */
  expiresAt: string;
  /** To be sent along as `basedOn` with a change. */
  version: number;
}

/** One page of drafts, the newest first. */
export class DraftPageResponse {
  items: DraftResponse[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
