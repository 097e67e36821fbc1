import type { Candidate } from '../search-index';
import type { Learned } from './learned-votes';

export type Lesson = Learned;

/** Nobody said anything. */
export const NO_LESSON: Lesson = { people: 0, factor: 1 };

/** An article at its place; one that only editors put there has no candidate. */
export interface RankedArticle {
  textId: string;
  candidate?: Candidate;
  lesson: Lesson;
  isPinned: boolean;
}
