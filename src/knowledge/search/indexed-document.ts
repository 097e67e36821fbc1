import type { SearchLocale } from './languages';

/** A part of a document that can be linked to; `text` is plain text, never markup. */
export interface IndexedSection {
  anchor: string;
  heading: string;
  text: string;
}

/** What the search knows of an article in one language; `id` must differ between languages. */
export interface IndexedDocument {
  id: string;
  locale: SearchLocale;
  title: string;
  /** Words editors added so that the article is found by other names. */
  keywords: string[];
  sections: IndexedSection[];
}

/** A run of an excerpt; `matched` runs are the words that answer the question. */
export interface ExcerptSegment {
  text: string;
  matched: boolean;
}

export interface SearchHit {
  id: string;
  /** The section of the document that answers best. */
  anchor: string;
  /** Comparable within one search only. */
  score: number;
  excerpt: ExcerptSegment[];
}

export interface SearchResult {
  /** Best first, one per document. */
  hits: SearchHit[];
  /** False when the best hit covers too little of the question to be offered as its answer. */
  confident: boolean;
  /** How well the best hit covers the question; from `CONFIDENT_FROM` on it is offered. */
  confidence: number;
  /** The language the question was taken to be in. */
  locale: SearchLocale;
  /** Words of the question that were read as another word, as written and as the best hit writes them. */
  corrections: { from: string; to: string }[];
}

export interface SearchOptions {
  /** Only documents in this language; without it both are searched. */
  locale?: SearchLocale;
  limit: number;
  /** Documents the reader may see; asked only about those that would be shown. */
  filter?: (id: string) => boolean;
}
