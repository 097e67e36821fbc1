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

/** Whether a question of this id was asked; a ticket may carry it. */
export class QuestionExists extends Query<boolean> {
  constructor(readonly questionId: string) {
    super();
  }
}

/** What kind of value a category asks for. */
export type FactType = 'text' | 'number' | 'url' | 'choice' | 'product' | 'order';

/** Something that questions of a category are seldom answered without. */
export interface CategoryFact {
  /** Its name in `facts` of a ticket: `order_number`. */
  field: string;
  type: FactType;
  required: boolean;
  /** How it is asked for; readers of English see the Spanish words where theirs are missing. */
  hint: { es: string; en: string | null };
  /** The values to choose from, of a `choice` alone. */
  choices?: string[];
}

/** What a category asks for, in its order; `null` when there is no such category. `version` is 0 for the defaults. */
export class FactsOfCategory extends Query<{ facts: CategoryFact[]; version: number } | null> {
  constructor(readonly categorySlug: string) {
    super();
  }
}

export type ArticleKind = 'documentation' | 'faq';

/** A topic of the help, in one language. */
export interface CategorySummary {
  slug: string;
  title: string;
  /** How many published articles it holds. */
  articles: number;
}

/** All categories, in the order a person put them in. */
export class ListCategories extends Query<CategorySummary[]> {
  constructor(readonly locale: Locale) {
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
  locale: Locale;
}

export interface ArticleFilter {
  category?: string;
  kind?: ArticleKind;
  /** The reader's language; an article that lacks it is shown in the other. */
  locale: Locale;
  limit: number;
  cursor?: string;
}

/** Published articles in the order of their slugs. Errors: `request.bad-cursor`. */
export class ListArticles extends Query<Page<ArticleSummary>> {
  constructor(readonly filter: ArticleFilter) {
    super();
  }
}

/** An article to be read. */
export interface ArticlePage extends ArticleSummary {
  /** Safe HTML: every `##` section is a `<section>` whose id is its anchor. */
  bodyHtml: string;
  sections: { anchor: string; heading: string }[];
  updatedAt: Instant;
  /** The language asked for is missing, so this is the other one. */
  fallback: boolean;
}

/** A published article in the reader's language, or in the other where it is missing; `null` when there is none. */
export class ReadArticle extends Query<ArticlePage | null> {
  constructor(
    readonly slug: string,
    readonly locale: Locale,
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
  locale: Locale;
  /** The section that answers best; empty for the article as a whole. */
  anchor: string;
}

/** What was found, best first, each article once. */
export interface SearchAnswer {
  items: FoundArticle[];
  /** False when the first item covers too little of the question to be offered as its answer. */
  confident: boolean;
}

/**
 * Ranks the published articles by how well they answer a whole sentence. With a locale, articles in that
 * language and those that exist only in the other; without, the language is guessed from the text.
 */
export class SearchArticles extends Query<SearchAnswer> {
  constructor(
    readonly text: string,
    readonly locale: Locale | undefined,
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

/** Keeps a question together with what was found for it. Search first: nothing slow belongs inside a unit. */
export class AskQuestion extends Command<{ questionId: string; suggestions: FoundArticle[] }> {
  constructor(
    readonly question: { text: string; locale?: Locale; asker: Asker | null },
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
  ) {
    super();
  }
}

/** Keeps what a reader thinks of an article. Errors: `knowledge.article-not-found`. */
export class GiveFeedback extends Command<void> {
  constructor(
    readonly slug: string,
    readonly opinion: { helpful: boolean; comment: string | null },
    readonly personId: string | null,
  ) {
    super();
  }
}
