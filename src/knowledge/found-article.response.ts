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

/** A typing error, and the word it was read as. */
export class CorrectionResponse {
  from: string;

  to: string;
}
