/** A topic of the help. */
export class CategoryResponse {
  slug: string;

  title: string;

  /** How many published articles it holds. */
  articles: number;
}

/** All topics, in the order a person put them in. */
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
  locale: 'es' | 'en';
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

  /** When its words last changed. */
  updatedAt: string;

  /** The language asked for is missing, so this is the other one. */
  fallback: boolean;
}

/** An article that may answer a question. */
export class FoundArticleResponse {
  slug: string;

  title: string;

  kind: 'documentation' | 'faq';

  /** The slug of its category. */
  category: string;

  /** HTML: escaped text that shows why it was found, the matching words in `<mark>`. */
  excerpt: string;

  /** Comparable within one answer only. */
  score: number;

  /** The language of these words. */
  locale: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';

  /** Whether they are in another language than the reader's, because the article lacks that one. */
  fallback: boolean;

  /** The section that answers best; empty for the article as a whole. */
  anchor: string;

  /** What that section is headed by; empty for the article as a whole. */
  heading: string;

  /** Whether editors put it first for this question. */
  pinned: boolean;
}

/** What was found, best first. */
export class SearchResponse {
  items: FoundArticleResponse[];

  /** False when the first item covers too little of the question to be offered as its answer: show it as a list, not as the answer. */
  confident: boolean;

  /** The reader's language: the one asked for, or the one the question is written in. */
  locale: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';
}
