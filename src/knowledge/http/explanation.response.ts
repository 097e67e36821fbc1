/** How a word of the question was read. */
export class ExplainedWordResponse {
  word: string;

  /** The words it was searched as: itself, what it was taken for, its synonyms. */
  readAs: string[];

  /** Whether it was taken for a typing error. */
  mistyped: boolean;
}

/** What a word of the question adds to the score of an article. */
export class WordPointsResponse {
  word: string;

  points: number;
}

/** What people said of an article after similar questions. */
export class LearnedResponse {
  /** How many different people it solved one for, within a year. */
  people: number;

  /** What the score is multiplied by; 1 until several people said so, 1.15 at most. */
  factor: number;
}

/** Why an article stands where it stands. */
export class ExplainedArticleResponse {
  slug: string;

  title: string;

  locale: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';

  anchor: string;

  /** `(words + otherSections) × language × learned.factor`. */
  score: number;

  words: WordPointsResponse[];

  /** What the second-best section of the article adds. */
  otherSections: number;

  /** 1, or less in another language than the question's. */
  language: number;

  learned: LearnedResponse;

  pinned: boolean;
}

/** How a question was read, and why its answers stand where they stand. */
export class SearchExplanationResponse {
  /** The language the question was taken to be in. */
  locale: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';

  /** What is left of the question after greetings, small words and stop words. */
  words: ExplainedWordResponse[];

  /** How well the first article covers the question. */
  confidence: number;

  /** From this confidence on it is offered as the answer. */
  confidentFrom: number;

  confident: boolean;

  items: ExplainedArticleResponse[];
}
