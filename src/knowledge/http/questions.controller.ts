import { Body, Controller, HttpCode, Ip, Param, Post, Put } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Person } from '../../accounts/api';
import { MaybePerson } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { ForEveryone } from '../../platform/http/audience';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { AskQuestion, EndQuestion, SearchArticles, type Asker } from '../api';
import { AskQuestionRequest, EndQuestionRequest } from './questions.request';
import { AskedQuestionResponse } from './questions.response';

const suggestionsAtMost = 5;

/** Questions typed into the help, before any ticket. */
@ApiTags('help')
@ForEveryone()
@Controller('api/v1/questions')
export class QuestionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  /**
   * Keeps a question and suggests articles. When nothing answers it well enough it suggests nothing, rather
   * than something beside the point; `GET /search` shows the nearest all the same.
   */
  @Post()
  @Idempotent()
  @Problems({ 400: ['request.invalid'], 503: ['knowledge.search-unavailable'] })
  async ask(
    @Body() { text, locale }: AskQuestionRequest,
    @MaybePerson() person: Person | null,
  ): Promise<AskedQuestionResponse> {
    const found = await this.queries.execute(new SearchArticles(text, locale, suggestionsAtMost));
    const asked = await this.commands.execute(
      new AskQuestion({ text, locale, asker: askerOf(person) }, found),
    );
    return { ...asked, confident: found.confident, locale: found.locale };
  }

  /**
   * Says how a question ended. The last word counts; the same word again changes nothing. An article that solved it
   * for several people rises a little for similar questions.
   */
  @Put(':id/outcome')
  @HttpCode(204)
  @Problems({
    400: ['request.invalid'],
    404: ['knowledge.question-not-found', 'knowledge.article-not-found'],
  })
  end(
    @Param('id') id: string,
    @Body() { outcome, articleSlug }: EndQuestionRequest,
    @MaybePerson() person: Person | null,
    @Ip() address: string,
  ): Promise<void> {
    const ending = { outcome, articleSlug: articleSlug ?? null };
    return this.commands.execute(new EndQuestion(id, ending, askerOf(person), address));
  }
}

function askerOf(person: Person | null): Asker | null {
  return person && { personId: person.id, accountId: person.kind === 'customer' ? person.accountId : null };
}
