import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff, ForSupervisors } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { NotFound } from '../../platform/errors';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { ChangePublication } from '../commands/change-publication';
import { RestoreRevision } from '../commands/restore-revision';
import { ReviewArticle } from '../commands/review-article';
import { ArticleRevision, ArticleRevisions } from '../queries/article-revisions';
import { StaffArticle } from '../queries/staff-article';
import {
  PublicationRequest,
  RestoreRevisionRequest,
  RevisionQuery,
  RevisionsQuery,
} from './staff-articles.request';
import { RevisionResponse, RevisionsResponse, StaffArticleResponse } from './staff-articles.response';

/** What became of an article: who wrote what when, and what of it everybody reads. */
@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/articles/:slug')
export class RevisionsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** All that was ever written of it, the newest first. */
  @Get('revisions')
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'], 404: ['knowledge.article-not-found'] })
  list(@Param('slug') slug: string, @Query() query: RevisionsQuery): Promise<RevisionsResponse> {
    return this.queries.execute(new ArticleRevisions(slug, query));
  }

  /** One revision and what it changed, line by line. */
  @Get('revisions/:number')
  @Problems({
    400: ['request.invalid'],
    404: ['knowledge.article-not-found', 'knowledge.revision-not-found'],
  })
  read(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Query() { against }: RevisionQuery,
  ): Promise<RevisionResponse> {
    if (!/^[1-9]\d{0,8}$/.test(number)) throw new NotFound('knowledge.revision-not-found');
    return this.queries.execute(new ArticleRevision(slug, Number(number), against));
  }

  /** Makes a revision that says again what an earlier one said; one that took a language away takes it away again. */
  @Post('revisions')
  @Idempotent()
  @Problems({
    400: ['request.invalid'],
    404: [...['knowledge.article-not-found', 'knowledge.revision-not-found'], 'knowledge.language-not-found'],
    409: [
      ...['knowledge.changed-meanwhile', 'knowledge.article-archived', 'knowledge.article-scheduled'],
      'knowledge.last-language',
    ],
  })
  async restore(
    @CurrentStaff() { id }: Staff,
    @Param('slug') slug: string,
    @Body() { restores, basedOn }: RestoreRevisionRequest,
  ): Promise<StaffArticleResponse> {
    await this.commands.execute(new RestoreRevision(id, slug, restores, basedOn));
    return this.queries.execute(new StaffArticle(slug));
  }

  /** Publishes it now or later, takes it back, or archives it. */
  @Put('publication')
  @ForSupervisors()
  @Problems({
    400: ['request.invalid', 'knowledge.schedule-in-the-past'],
    404: ['knowledge.article-not-found'],
    409: [
      ...['knowledge.changed-meanwhile', 'knowledge.article-archived', 'knowledge.article-empty'],
      'knowledge.nothing-to-publish',
    ],
  })
  async publish(
    @Param('slug') slug: string,
    @Body() { state, at, basedOn }: PublicationRequest,
  ): Promise<StaffArticleResponse> {
    const publication = { state, at: at === undefined ? null : new Date(at) };
    await this.commands.execute(new ChangePublication(slug, publication, basedOn));
    return this.queries.execute(new StaffArticle(slug));
  }

  /** Says that it is right as it stands. */
  @Put('review')
  @ForSupervisors()
  @Problems({ 404: ['knowledge.article-not-found'], 409: ['knowledge.article-not-published'] })
  async review(@Param('slug') slug: string): Promise<StaffArticleResponse> {
    await this.commands.execute(new ReviewArticle(slug));
    return this.queries.execute(new StaffArticle(slug));
  }
}
