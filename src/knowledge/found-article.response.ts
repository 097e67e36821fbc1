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

  locale: 'es' | 'en';

  /** The section that answers best; empty for the article as a whole. */
  anchor: string;
}
