import { ApiProperty } from '@nestjs/swagger';
import { feedbackReasons } from '../api';
import { helpLocales } from '../languages';

const kinds = ['documentation', 'faq'];
const statuses = ['draft', 'published', 'archived'];

/** An article as editors list it. */
export class StaffArticleSummaryResponse {
  slug: string;
  /** The newest one, which readers may not see yet. */
  title: string;
  @ApiProperty({ enum: kinds })
  kind: string;
  /** The slug of its category. */
  category: string;
  @ApiProperty({ enum: statuses })
  status: string;
  updatedAt: string;
  /** When it was first published. */
  @ApiProperty({ type: String, nullable: true })
  publishedAt: string | null;
  /** When it is to be published by itself. */
  @ApiProperty({ type: String, nullable: true })
  publishAt: string | null;
  /** Since when it waits for somebody to publish it. */
  @ApiProperty({ type: String, nullable: true })
  submittedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  reviewedAt: string | null;
  /** Published, and its last review is longer ago than the setting `knowledge` allows. */
  needsReview: boolean;
  /** Published, with newer words that readers do not see yet. */
  unpublishedWords: boolean;
}

/** One page of articles, by slug. */
export class StaffArticlesResponse {
  items: StaffArticleSummaryResponse[];
  /** Pass it as `cursor` for the next page; `null` on the last. */
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** The newest words of an article in one language. */
export class StaffArticleTextResponse {
  @ApiProperty({ enum: helpLocales })
  locale: string;
  title: string;
  summary: string;
  /** Markdown. */
  body: string;
  /** As it would be shown: safe HTML. */
  bodyHtml: string;
  /** The number of the revision these words are from. */
  revision: number;
  /** The one that readers see; 0 when they see none. Differs from `revision` while a change waits to be published. */
  shownRevision: number;
}

/** An article as editors work on it. */
export class StaffArticleResponse {
  slug: string;
  @ApiProperty({ enum: kinds })
  kind: string;
  /** The slug of its category. */
  category: string;
  @ApiProperty({ enum: statuses })
  status: string;
  keywords: string[];
  /** Slugs of articles to read on. */
  related: string[];
  /** The slug of the article that answers a frequent question at length. */
  @ApiProperty({ type: String, nullable: true })
  pointsTo: string | null;
  /** Addresses that it gave up, and that lead here. */
  formerSlugs: string[];
  texts: StaffArticleTextResponse[];
  /** Languages that were taken away and that readers see until the article is published again. */
  @ApiProperty({ enum: helpLocales, isArray: true })
  leaving: string[];
  /** To be sent back as `basedOn`. */
  version: number;
  createdAt: string;
  updatedAt: string;
  @ApiProperty({ type: String, nullable: true })
  publishedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  publishAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  submittedAt: string | null;
  /** The name of whoever submitted it. */
  @ApiProperty({ type: String, nullable: true })
  submittedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  reviewedAt: string | null;
}

/** Who wrote a revision. */
export class RevisionAuthorResponse {
  id: string;
  name: string;
}

/** A revision as a list shows it. */
export class RevisionSummaryResponse {
  /** Counts through all languages of the article. */
  number: number;
  @ApiProperty({ enum: helpLocales })
  locale: string;
  /** Empty where the language was taken away. */
  title: string;
  /** Whether it took the language away. */
  removal: boolean;
  /** `null`: it came with the product, or by an import. */
  @ApiProperty({ type: RevisionAuthorResponse, nullable: true })
  author: RevisionAuthorResponse | null;
  madeAt: string;
}

/** One page of revisions, the newest first. */
export class RevisionsResponse {
  items: RevisionSummaryResponse[];
  /** Pass it as `cursor` for the next page; `null` on the last. */
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** A line of two texts put together. */
export class DiffLineResponse {
  @ApiProperty({ enum: ['same', 'removed', 'added'] })
  op: string;
  text: string;
}

/** What a revision changed, by lines. */
export class RevisionChangesResponse {
  title: DiffLineResponse[];
  summary: DiffLineResponse[];
  body: DiffLineResponse[];
}

/** What a revision says, and how it differs from another one. */
export class RevisionResponse extends RevisionSummaryResponse {
  summary: string;
  /** Markdown. */
  body: string;
  /** The number of the revision it is compared with; 0 when there is none before it. */
  against: number;
  changes: RevisionChangesResponse;
}

/** What a reader thought of an article. */
export class FeedbackResponse {
  id: string;
  /** The slug of the article. */
  article: string;
  helpful: boolean;
  @ApiProperty({ enum: feedbackReasons, nullable: true, type: String })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  comment: string | null;
  givenAt: string;
}

/** One page of opinions, the newest first. */
export class FeedbackPageResponse {
  items: FeedbackResponse[];
  /** Pass it as `cursor` for the next page; `null` on the last. */
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
