import { Command, Query } from '@nestjs/cqrs';
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

/** «A mí también me ocurre»; said again it changes nothing. Errors: `tickets.problem-not-found`, `tickets.problem-closed`. */
export class NoteAffected extends Command<void> {
  constructor(
    readonly problemId: string,
    readonly userId: string,
  ) {
    super();
  }
}

/** Of the open known problems the ids of those that this person says happen to them. */
export class ProblemsAffecting extends Query<string[]> {
  constructor(readonly userId: string) {
    super();
  }
}
