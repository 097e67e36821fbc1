import { ApiProperty } from '@nestjs/swagger';
import { CorrectionResponse, FoundArticleResponse } from '../found-article.response';
import { helpLocales } from '../languages';

/** A topic of the help. */
export class CategoryResponse {
  slug: string;

  title: string;

  /** The slug of the category it lies in; `null` at the top. */
  @ApiProperty({ type: String, nullable: true })
  parent: string | null;

  /** How many published articles it holds. */
  articles: number;
}

/** Topics in the order a person put them in, each before those that lie in it. */
export class CategoriesResponse {
  items: CategoryResponse[];
}

/** An article as a list shows it. */
export class ArticleSummaryResponse {
  slug: string;

  title: string;

  kind: 'documentation' | 'faq';

  /** The slug of its category. */
  category: string;

  summary: string;

  /** The language of these words, which may not be the one asked for. */
  locale: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';
}

/** One page of articles, by slug. */
export class ArticlesResponse {
  items: ArticleSummaryResponse[];

  /** Pass it as `cursor` for the next page; `null` on the last. */
  nextCursor: string | null;
}

/** A part of an article that can be linked to. */
export class SectionResponse {
  /** The id of its element in `bodyHtml`. */
  anchor: string;

  heading: string;
}

/** An article to be read. */
export class ArticleResponse extends ArticleSummaryResponse {
  /** Safe HTML: each section is a `<section>` whose id is its anchor. */
  bodyHtml: string;

  sections: SectionResponse[];

  /** When these words were written. */
  updatedAt: string;

  /** The language asked for is missing, so this is the other one. */
  fallback: boolean;

  /** The languages it can be read in. */
  @ApiProperty({ enum: helpLocales, isArray: true })
  locales: ('es' | 'en' | 'fr' | 'de' | 'it' | 'pt')[];

  /** When somebody of the staff last said that it is right as it stands. */
  @ApiProperty({ type: String, nullable: true })
  reviewedAt: string | null;

  /** Where a frequent question is answered at length. */
  @ApiProperty({ type: ArticleSummaryResponse, nullable: true })
  pointsTo: ArticleSummaryResponse | null;

  /** To read on. */
  related: ArticleSummaryResponse[];
}

/** What was found, best first. */
export class SearchResponse {
  items: FoundArticleResponse[];

  /** False when the first item covers too little of the question to be offered as its answer: show it as a list, not as the answer. */
  confident: boolean;

  /** The reader's language: the one asked for, or the one the question is written in. */
  locale: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';

  /** Typing errors in the question and what they were read as; it may not be what was meant. */
  corrections: CorrectionResponse[];
}
