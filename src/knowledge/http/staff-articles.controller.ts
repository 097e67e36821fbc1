import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Idempotent } from '../../platform/http/idempotency';
import { TakesLongBodies } from '../../platform/http/long-body';
import { Problems } from '../../platform/http/problems';
import { ChangeArticle } from '../commands/change-article';
import { CreateArticle } from '../commands/create-article';
import { SubmitArticle } from '../commands/submit-article';
import { StaffArticle } from '../queries/staff-article';
import { StaffArticles } from '../queries/staff-articles';
import {
  ChangeArticleRequest,
  CreateArticleRequest,
  longestArticleBytes,
  StaffArticlesQuery,
} from './staff-articles.request';
import { StaffArticleResponse, StaffArticlesResponse } from './staff-articles.response';

const factFaults = [
  'request.invalid',
  'knowledge.bad-slug',
  'knowledge.unknown-category',
  'knowledge.unknown-article',
  'knowledge.unknown-locale',
  'knowledge.only-faq-points',
] as const;

/** Articles as those who write them see them. Agents write drafts and submit them; supervisors publish. */
@ApiTags('staff')
@ForStaff()
@TakesLongBodies(longestArticleBytes)
@Controller('api/v1/staff/articles')
export class StaffArticlesController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Articles of every status, by slug. */
  @Get()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  list(@Query() query: StaffArticlesQuery): Promise<StaffArticlesResponse> {
    return this.queries.execute(new StaffArticles(query, currentContext().locale));
  }

  /** One article with its newest words, also by an address that it gave up. */
  @Get(':slug')
  @Problems({ 404: ['knowledge.article-not-found'] })
  read(@Param('slug') slug: string): Promise<StaffArticleResponse> {
    return this.queries.execute(new StaffArticle(slug));
  }

  /** Begins an article, as a draft. */
  @Post()
  @Idempotent()
  @Problems({ 400: factFaults, 409: ['knowledge.slug-taken'] })
  async create(
    @CurrentStaff() { id }: Staff,
    @Body() { locale, title, summary, body, ...draft }: CreateArticleRequest,
  ): Promise<StaffArticleResponse> {
    const words = { locale, title, summary, body };
    const { slug } = await this.commands.execute(new CreateArticle(id, draft, words));
    return this.queries.execute(new StaffArticle(slug));
  }

  /**
   * Changes an article. New words of a published one are shown when they are published. A save that is based on an
   * older version is refused with 409 `knowledge.changed-meanwhile`, and `meanwhile` shows the other's change.
   */
  @Put(':slug')
  @Problems({
    400: factFaults,
    403: ['knowledge.for-supervisors'],
    404: ['knowledge.article-not-found'],
    409: [
      ...['knowledge.changed-meanwhile', 'knowledge.slug-taken', 'knowledge.article-archived'],
      'knowledge.article-scheduled',
    ],
  })
  async change(
    @CurrentStaff() { id, role }: Staff,
    @Param('slug') before: string,
    @Body() { basedOn, ...change }: ChangeArticleRequest,
  ): Promise<StaffArticleResponse> {
    const editor = { id, mayPublish: role !== 'agent' };
    const { slug } = await this.commands.execute(new ChangeArticle(editor, before, basedOn, change));
    return this.queries.execute(new StaffArticle(slug));
  }

  /** Asks supervisors to publish the newest words. */
  @Put(':slug/submission')
  @Problems({
    404: ['knowledge.article-not-found'],
    409: ['knowledge.article-archived', 'knowledge.article-empty', 'knowledge.nothing-to-publish'],
  })
  submit(@CurrentStaff() { id }: Staff, @Param('slug') slug: string): Promise<StaffArticleResponse> {
    return this.submission(id, slug, true);
  }

  /** It is to be worked on after all. */
  @Delete(':slug/submission')
  @Problems({ 404: ['knowledge.article-not-found'] })
  unsubmit(@CurrentStaff() { id }: Staff, @Param('slug') slug: string): Promise<StaffArticleResponse> {
    return this.submission(id, slug, false);
  }

  private async submission(id: string, slug: string, submitted: boolean): Promise<StaffArticleResponse> {
    await this.commands.execute(new SubmitArticle(id, slug, submitted));
    return this.queries.execute(new StaffArticle(slug));
  }
}
