import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Person } from '../../accounts/api';
import { MaybePerson } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { NotFound } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { GiveFeedback, ListArticles, ListCategories, ReadArticle, SearchArticles } from '../api';
import { ArticlesQuery, GiveFeedbackRequest, LocaleQuery, SearchQuery } from './articles.request';
import { ArticleResponse, ArticlesResponse, CategoriesResponse, SearchResponse } from './articles.response';

/** The help, for everybody to read. */
@ApiTags('help')
@ForEveryone()
@Controller('api/v1')
export class ArticlesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  /** The topics of the help, in the order a person put them in. */
  @Get('categories')
  @Problems({ 400: ['request.invalid'] })
  async listCategories(@Query() { locale }: LocaleQuery): Promise<CategoriesResponse> {
    return { items: await this.queries.execute(new ListCategories(locale ?? currentContext().locale)) };
  }

  /** Published articles, by slug. */
  @Get('articles')
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  listArticles(@Query() query: ArticlesQuery): Promise<ArticlesResponse> {
    return this.queries.execute(
      new ListArticles({ ...query, locale: query.locale ?? currentContext().locale }),
    );
  }

  /** One article; where the language is missing, in the other one (`fallback`). */
  @Get('articles/:slug')
  @Problems({ 400: ['request.invalid'], 404: ['knowledge.article-not-found'] })
  async readArticle(@Param('slug') slug: string, @Query() { locale }: LocaleQuery): Promise<ArticleResponse> {
    const article = await this.queries.execute(new ReadArticle(slug, locale ?? currentContext().locale));
    if (!article) throw new NotFound('knowledge.article-not-found');
    return article;
  }

  /** Keeps whether an article helped. */
  @Post('articles/:slug/feedback')
  @HttpCode(204)
  @Idempotent()
  @Problems({ 400: ['request.invalid'], 404: ['knowledge.article-not-found'] })
  giveFeedback(
    @Param('slug') slug: string,
    @Body() { helpful, comment }: GiveFeedbackRequest,
    @MaybePerson() person: Person | null,
  ): Promise<void> {
    const opinion = { helpful, comment: comment ?? null };
    return this.commands.execute(new GiveFeedback(slug, opinion, person?.id ?? null));
  }

  /**
   * Finds articles for a whole sentence, with greetings and typing errors. It always shows the nearest it has;
   * `confident` tells whether the first is likely to be the answer.
   */
  @Get('search')
  @Problems({ 400: ['request.invalid'], 503: ['knowledge.search-unavailable'] })
  search(@Query() { q, locale, limit }: SearchQuery): Promise<SearchResponse> {
    return this.queries.execute(new SearchArticles(q, locale, limit));
  }
}
