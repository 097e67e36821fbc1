import { Query } from '@nestjs/cqrs';
import type { Locale } from '../platform/context';
import type { LocalizedText } from './localized-text';

/** A known problem that is open, as everybody reads it. */
export interface ProblemBanner {
  id: string;
  title: string;
  text: string;
  since: string;
  /** How many people have said that it happens to them. */
  affected: number;
}

/** The open known problems in the reader's language, the newest first. */
export class OpenProblems extends Query<ProblemBanner[]> {
  constructor(readonly locale: Locale) {
    super();
  }
}

/** An update of a known problem, for a notice about it. */
export class ProblemNews extends Query<{ title: LocalizedText; body: string; closes: boolean } | null> {
  constructor(readonly updateId: string) {
    super();
  }
}
