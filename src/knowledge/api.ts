import { Command, Query } from '@nestjs/cqrs';
import type { Instant } from '../platform/clock';
import type { Locale } from '../platform/context';
import type { Page } from '../platform/http/pages';

/** Whether a category of this slug takes tickets. */
export class CategoryExists extends Query<boolean> {
  constructor(readonly slug: string) {
    super();
  }
}

/** The languages that questions and articles can be searched in; which of them are is a matter of configuration. */
export type HelpLocale = 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';

export type ArticleKind = 'documentation' | 'faq';

/** A topic of the help, in one language. */
export interface CategorySummary {
  slug: string;
  title: string;
  /** The slug of the category it lies in; `null` at the top. */
  parent: string | null;
  /** How many published articles it holds. */
  articles: number;
}

/**
 * The categories in the order a person put them in, each before those in it; with `named` only those whose title,
 * former names or product names hold all of its words.
 */
export class ListCategories extends Query<CategorySummary[]> {
  constructor(
    readonly locale: Locale,
    readonly named?: string,
  ) {
    super();
  }
}

/** An article as a list shows it; `locale` is the language of its words, which may not be the one asked for. */
export interface ArticleSummary {
  slug: string;
  title: string;
  kind: ArticleKind;
  /** The slug of its category. */
  category: string;
  summary: string;
  locale: HelpLocale;
}

export interface ArticleFilter {
  category?: string;
  kind?: ArticleKind;
  /** The reader's language; an article that lacks it is shown in another. */
  locale: HelpLocale;
  limit: number;
  cursor?: string;
}

/** Published articles in the order of their slugs. Errors: `request.bad-cursor`. */
export class ListArticles extends Query<Page<ArticleSummary>> {
  constructor(readonly filter: ArticleFilter) {
    super();
  }
}

/** Of the published articles those that were read for the most questions in the last 30 days, the most read first. */
export class MostReadArticles extends Query<ArticleSummary[]> {
  constructor(
    readonly locale: Locale,
    readonly limit: number,
  ) {
    super();
  }
}

/** An article to be read. */
export interface ArticlePage extends ArticleSummary {
  /** Safe HTML: every `##` section is a `<section>` whose id is its anchor. */
  bodyHtml: string;
  sections: { anchor: string; heading: string }[];
  updatedAt: Instant;
  /** The language asked for is missing, so this is another one. */
  fallback: boolean;
  /** The languages it can be read in. */
  locales: HelpLocale[];
  /** When somebody of the staff last said that it is right as it stands. */
  reviewedAt: Instant | null;
  /** Where a frequent question is answered at length. */
  pointsTo: ArticleSummary | null;
  /** To read on. */
  related: ArticleSummary[];
}

/** The present slug of a published article that gave up this one; `null` when there is none. */
export class ArticleAddress extends Query<string | null> {
  constructor(readonly formerSlug: string) {
    super();
  }
}

/** A published article in the reader's language, or in another where it is missing; `null` when there is none. */
export class ReadArticle extends Query<ArticlePage | null> {
  constructor(
    readonly slug: string,
    readonly locale: HelpLocale,
  ) {
    super();
  }
}

/** An article that may answer a question. */
export interface FoundArticle {
  slug: string;
  title: string;
  kind: ArticleKind;
  category: string;
  /** HTML: escaped text that shows why it was found, the matching words in `<mark>`; the summary where only the title matched. */
  excerpt: string;
  /** Comparable within one answer only. */
  score: number;
  locale: HelpLocale;
  /** Whether it is in another language than the reader's, because it does not exist in that one. */
  fallback: boolean;
  /** The section that answers best; empty for the article as a whole. */
  anchor: string;
  /** What that section is headed by; empty for the article as a whole. */
  heading: string;
  /** Whether editors put it first for this question. */
  pinned: boolean;
}

/** A typing error: a word as it was asked, and the one it was read as. Both are as they are written. */
export interface Correction {
  from: string;
  to: string;
}

/** What was found, best first, each article once. */
export interface SearchAnswer {
  items: FoundArticle[];
  /** False when the first item covers too little of the question to be offered as its answer. */
  confident: boolean;
  /** The reader's language: the one asked for, or the one the question is written in. */
  locale: HelpLocale;
  /** What the first item was found by in spite of typing errors; it may not be what was meant. */
  corrections: Correction[];
}

/** Since when a published article is there for everybody; `null` when there is none of this slug. */
export class ArticlePublication extends Query<{ publishedAt: Instant } | null> {
  constructor(readonly slug: string) {
    super();
  }
}

/**
 * Ranks the published articles by how well they answer a whole sentence. With a locale, articles in that
 * language and those that exist only in another; without, the language is guessed from the text. Errors:
 * `knowledge.search-unavailable`.
 */
export class SearchArticles extends Query<SearchAnswer> {
  constructor(
    readonly text: string,
    readonly locale: HelpLocale | undefined,
    readonly limit: number,
  ) {
    super();
  }
}

/** How a word of a question was read. */
export interface ExplainedWord {
  word: string;
  /** The words it was searched as: itself, what it was taken for, what editors say is the same. */
  readAs: string[];
  /** Whether it was taken for a typing error. */
  mistyped: boolean;
}

/** Why an article stands where it stands. */
export interface ExplainedArticle {
  slug: string;
  title: string;
  locale: HelpLocale;
  anchor: string;
  /** `(words + other sections) × language × learned`. */
  score: number;
  /** What each word of the question adds, for its stem, its spelling and its neighbours. */
  words: { word: string; points: number }[];
  /** What the second-best section adds. */
  otherSections: number;
  /** 1, or less in another language than the question's. */
  language: number;
  /** Different people who said that it solved a similar question, and what that multiplies the score by. */
  learned: { people: number; factor: number };
  pinned: boolean;
}

/** How a question was read, and why its answers stand where they stand. */
export interface SearchExplanation {
  locale: HelpLocale;
  /** What is left of the question after greetings, small words and stop words. */
  words: ExplainedWord[];
  confidence: number;
  /** From this confidence on the first item is offered as the answer. */
  confidentFrom: number;
  confident: boolean;
  items: ExplainedArticle[];
}

/** The same search as `SearchArticles`, explained. Errors: `knowledge.search-unavailable`. */
export class ExplainSearch extends Query<SearchExplanation> {
  constructor(
    readonly text: string,
    readonly locale: HelpLocale | undefined,
    readonly limit: number,
  ) {
    super();
  }
}

/** Who asks or answers about a question; `accountId` is `null` for the staff. */
export interface Asker {
  personId: string;
  accountId: string | null;
}

/**
 * Keeps a question together with what was found for it. Search first: nothing slow belongs inside a unit. Errors:
 * `platform.too-many-from-sender`.
 */
export class AskQuestion extends Command<{ questionId: string; suggestions: FoundArticle[] }> {
  constructor(
    readonly question: { text: string; locale?: HelpLocale; asker: Asker | null },
    readonly found: SearchAnswer,
  ) {
    super();
  }
}

export type QuestionOutcome = 'solved' | 'continued';

/**
 * Says how a question ended; the last word counts, the same word again changes nothing. Errors:
 * `knowledge.question-not-found` (also for a question of another account), `knowledge.article-not-found`.
 */
export class EndQuestion extends Command<void> {
  constructor(
    readonly questionId: string,
    readonly ending: { outcome: QuestionOutcome; articleSlug: string | null },
    readonly asker: Asker | null,
    /** Where the word comes from when nobody signed in; it counts once a day, and is not kept. */
    readonly address: string | null = null,
  ) {
    super();
  }
}

/** Why an article did not help. */
export const feedbackReasons = [
  'outdated',
  'unclear',
  'incomplete',
  'wrong',
  'other_question',
  'other',
] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/**
 * Notes that whoever asked a question is reading an article. What is no question of theirs, or no article that
 * they can read, is passed over: reading never fails for it.
 */
export class NoteView extends Command<void> {
  constructor(
    readonly questionId: string,
    readonly slug: string,
    readonly asker: Asker | null,
  ) {
    super();
  }
}

/** Keeps what a reader thinks of an article. Errors: `knowledge.article-not-found`, `platform.too-many-from-sender`. */
export class GiveFeedback extends Command<void> {
  constructor(
    readonly slug: string,
    readonly opinion: { helpful: boolean; comment: string | null; reason: FeedbackReason | null },
    readonly personId: string | null,
  ) {
    super();
  }
}
