import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ReadArticle } from '../../knowledge/api';
import { Conflict, Invalid } from '../../platform/errors';
import { Settings } from '../../platform/settings/settings';
import { AnswerSettings } from '../answer-settings';
import type { AnswerTicket } from '../api';

/** What is asked of an answer before it is sent. */
@Injectable()
export class AnswerChecks {
  constructor(
    private readonly settings: Settings,
    private readonly queries: QueryBus,
  ) {}

  /** A very short text that points to nothing may be meant as an update. Errors: `tickets.answer-very-short`. */
  assertLongEnough({ body, articleSlugs = [], confirmShort = false }: AnswerTicket['answer']): void {
    const { shortAnswerLetters: letters } = this.settings.of(AnswerSettings);
    if (confirmShort || articleSlugs.length > 0 || body.trim().length >= letters) return;
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
