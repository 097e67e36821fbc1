import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForSupervisors } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { NotFound } from '../../platform/errors';
import { Idempotent } from '../../platform/http/idempotency';
import { PageQuery } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import { ChangePin } from '../commands/change-pin';
import { PinArticle } from '../commands/pin-article';
import { RemovePin } from '../commands/remove-pin';
import { ReplaceWordList } from '../commands/replace-word-list';
import { ListPins } from '../queries/list-pins';
import { ReadWordList } from '../queries/read-word-list';
import {
  ChangePinRequest,
  PinArticleRequest,
  ReplaceStopWordsRequest,
  ReplaceSynonymsRequest,
} from './steering.request';
import { PinResponse, PinsResponse, StopWordsResponse, SynonymsResponse } from './steering.response';

/** What editors say to the search; in force on every instance within a second. */
@ApiTags('staff')
@ForSupervisors()
@Controller('api/v1/staff/search')
export class SteeringController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  /** Words that mean the same in questions to this help. */
  @Get('synonyms')
  async synonyms(): Promise<SynonymsResponse> {
    const { version, items } = await this.queries.execute(new ReadWordList<string[]>('synonyms'));
    return { version, groups: items.map((words) => ({ words })) };
  }

  /** Replaces the synonyms. */
  @Put('synonyms')
  @Problems({
    400: ['request.invalid', 'knowledge.bad-synonyms'],
    409: ['knowledge.words-changed-meanwhile'],
  })
  async replaceSynonyms(@Body() { groups, basedOn }: ReplaceSynonymsRequest): Promise<SynonymsResponse> {
    const items = groups.map(({ words }) => words);
    await this.commands.execute(new ReplaceWordList({ name: 'synonyms', items }, basedOn));
    return this.synonyms();
  }

  /** Words that say nothing in questions to this help. */
  @Get('stop-words')
  async stopWords(): Promise<StopWordsResponse> {
    const { version, items } = await this.queries.execute(new ReadWordList<string>('stop-words'));
    return { version, words: items };
  }

  /** Replaces the stop words. A question that holds nothing else is searched as it is. */
  @Put('stop-words')
  @Problems({ 400: ['request.invalid'], 409: ['knowledge.words-changed-meanwhile'] })
  async replaceStopWords(@Body() { words, basedOn }: ReplaceStopWordsRequest): Promise<StopWordsResponse> {
    await this.commands.execute(new ReplaceWordList({ name: 'stop-words', items: words }, basedOn));
    return this.stopWords();
  }

  /** The answers that stand first for a phrase, oldest first. */
  @Get('pins')
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  pins(@Query() query: PageQuery): Promise<PinsResponse> {
    return this.queries.execute(new ListPins(query));
  }

  /** Puts an article first for every question that holds a phrase. */
  @Post('pins')
  @Idempotent()
  @Problems({
    400: ['request.invalid', 'knowledge.phrase-empty'],
    404: ['knowledge.article-not-found'],
    409: ['knowledge.too-many-pins'],
  })
  async pin(@Body() { phrase, articleSlug, locale }: PinArticleRequest): Promise<PinResponse> {
    const wish = { phrase, articleSlug, locale: locale ?? null };
    return this.one((await this.commands.execute(new PinArticle(wish))).id);
  }

  /** Changes what is given of a pinned answer. */
  @Patch('pins/:id')
  @Problems({
    400: ['request.invalid', 'knowledge.phrase-empty'],
    404: ['knowledge.pin-not-found', 'knowledge.article-not-found'],
  })
  async changePin(@Param('id') id: string, @Body() wish: ChangePinRequest): Promise<PinResponse> {
    await this.commands.execute(new ChangePin(id, wish));
    return this.one(id);
  }

  /** Lets the article stand again where it would by itself. */
  @Delete('pins/:id')
  @HttpCode(204)
  @Problems({ 404: ['knowledge.pin-not-found'] })
  removePin(@Param('id') id: string): Promise<void> {
    return this.commands.execute(new RemovePin(id));
  }

  private async one(id: string): Promise<PinResponse> {
    const [pin] = (await this.queries.execute(new ListPins({ limit: 1, id }))).items;
    if (!pin) throw new NotFound('knowledge.pin-not-found');
    return pin;
  }
}
