import type { ArticleKind, SearchAnswer, SearchExplanation } from '../../api';
import type { SearchLocale } from '../languages';
import type { Steering } from '../steering';

/** A published article as the search takes it. */
export interface ArticleRecord {
  id: string;
  slug: string;
  kind: ArticleKind;
  category: string;
  /** Other words by which it is found, in any language. */
  keywords: string[];
  texts: ArticleWords[];
}

export interface ArticleWords {
  locale: SearchLocale;
  title: string;
  summary: string;
  body: string;
  /** What its category is called, in this language. */
  categoryWords: string[];
}

/** An article that editors want first for a phrase, in one language or in all. */
export interface PinRecord {
  phrase: string;
  articleId: string;
  locale: SearchLocale | null;
}

/** Somebody's word that an article solved a question. */
export interface VoteRecord {
  id: string;
  articleId: string;
  /** Who, in a form that only tells people apart. */
  voter: string;
  signedIn: boolean;
  /** Milliseconds of the epoch. */
  givenAt: number;
  withdrawn: boolean;
  text: string;
  locale: SearchLocale;
}

export interface SearchTask {
  text: string;
  locale: SearchLocale | undefined;
  limit: number;
  /** Milliseconds of the epoch, by the desk's clock. */
  now: number;
}

/** What the index can be told and asked; every task is done before the next one begins. */
export interface IndexTasks {
  put: ArticleRecord[];
  remove: string[];
  steer: Steering & { pins: PinRecord[] };
  learn: VoteRecord[];
  search: SearchTask;
  explain: SearchTask;
}

/** What comes back: of `put`, the ids of those that could not be taken. */
export interface IndexAnswers {
  put: string[];
  remove: null;
  steer: null;
  learn: null;
  search: SearchAnswer;
  explain: SearchExplanation;
}

export type TaskKind = keyof IndexTasks;

/** What is posted to the worker, and what it posts back under the same number. */
export interface TaskMessage {
  number: number;
  kind: TaskKind;
  task: IndexTasks[TaskKind];
}

export type AnswerMessage =
  { number: number; answer: IndexAnswers[TaskKind] } | { number: number; fault: string };
