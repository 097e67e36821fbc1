import { Body, Controller, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Person } from '../../accounts/api';
import { MaybePerson } from '../../accounts/audience';
import { AskQuestion, SearchArticles } from '../../knowledge/api';
import { askerOf } from '../../knowledge/asker';
import { Commands } from '../../platform/commands';
import { ForEveryone } from '../../platform/http/audience';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { OwnTickets } from '../api';
import { AskQuestionRequest } from './question.request';
import { AskedQuestionResponse } from './question.response';

const suggestionsAtMost = 5;

/** The box into which a whole sentence is typed, before any ticket. */
@ApiTags('help')
@ForEveryone()
@Controller('api/v1/questions')
export class QuestionBoxController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  /**
   * Keeps a question and suggests articles. When nothing answers it well enough it suggests nothing, rather
   * than something beside the point; `GET /search` shows the nearest all the same. Signed in, it also finds
   * what the own account has asked before and had answered.
   */
  @Post()
  @Idempotent()
  @Problems({
    400: ['request.invalid'],
    429: ['platform.too-many-from-sender'],
    503: ['knowledge.search-unavailable'],
  })
  async ask(
    @Body() { text, locale }: AskQuestionRequest,
    @MaybePerson() person: Person | null,
  ): Promise<AskedQuestionResponse> {
    const found = await this.queries.execute(new SearchArticles(text, locale, suggestionsAtMost));
    const asked = await this.commands.execute(
      new AskQuestion({ text, locale, asker: askerOf(person) }, found),
    );
    const { confident, locale: read, corrections } = found;
    const answer = { ...asked, confident, locale: read, corrections };
    if (person?.kind !== 'customer') return answer;
    return { ...answer, ownTickets: await this.queries.execute(new OwnTickets(person, text)) };
  }
}
