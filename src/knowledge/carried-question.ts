import { Command, Query } from '@nestjs/cqrs';
import type { Asker } from './api';

/** Whether there is a question of this id that somebody may call theirs; their ticket may carry it. */
export class QuestionExists extends Query<boolean> {
  constructor(
    readonly questionId: string,
    readonly asker: Asker | null,
  ) {
    super();
  }
}

/**
 * A ticket carries the question, so it was not answered, whatever was said before. Errors:
 * `knowledge.question-not-found` (also for a question of another account).
 */
export class CarryQuestion extends Command<void> {
  constructor(
    readonly questionId: string,
    readonly asker: Asker,
  ) {
    super();
  }
}
