import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ReadArticle } from '../../knowledge/api';
import { Commands } from '../../platform/commands';
import { Conflict, Invalid } from '../../platform/errors';
import { Settings } from '../../platform/settings/settings';
import { UnitOfWork } from '../../platform/unit-of-work';
import { AnswerSettings } from '../answer-settings';
import type { AnswerTicket } from '../api';
import type { Ticket } from '../domain/ticket';
import { NoteRefusedAnswer } from './note-refused-answer';

/** What is asked of an answer before it is sent. */
@Injectable()
export class AnswerChecks {
  constructor(
    private readonly settings: Settings,
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly unit: UnitOfWork,
  ) {}

  /** An answer that will be refused as stale is remembered: sent again, it counts from its first sending. */
  rememberIfStale(ticket: Ticket, { agentId, seenUpTo }: AnswerTicket['answer']): void {
    if (ticket.lastCustomerMessageId <= seenUpTo) return;
    // The refusal undoes this unit, so what it leaves behind needs one of its own.
    this.unit.afterRollback(() => this.commands.execute(new NoteRefusedAnswer(ticket.id, agentId)));
  }

  /** A very short text that points to nothing may be meant as an update. Errors: `tickets.answer-very-short`. */
  assertLongEnough(answer: AnswerTicket['answer']): void {
    const { body, steps = [], articleSlugs = [], fileIds = [], confirmShort = false } = answer;
    const { shortAnswerLetters: letters } = this.settings.of(AnswerSettings);
    const pointsTo = steps.length + articleSlugs.length + fileIds.length;
    if (confirmShort || pointsTo > 0 || body.trim().length >= letters) return;
    throw new Conflict('tickets.answer-very-short', { letters });
  }

  /** Errors: `tickets.unknown-article`. */
  async assertArticles(slugs: readonly string[]): Promise<void> {
    for (const [i, slug] of slugs.entries()) {
      if (await this.queries.execute(new ReadArticle(slug, 'es'))) continue;
      const code = 'tickets.unknown-article';
      throw new Invalid(code, {}, [{ path: `articleSlugs.${i}`, code }]);
    }
  }
}
