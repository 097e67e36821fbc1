import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Person } from '../../accounts/api';
import { MaybePerson } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Moved, NotFound } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import {
  ArticleAddress,
  GiveFeedback,
  ListArticles,
  ListCategories,
  NoteView,
  ReadArticle,
  SearchArticles,
} from '../api';
import { askerOf } from '../asker';
import {
  ArticlesQuery,
  CategoriesQuery,
  GiveFeedbackRequest,
  ReadArticleQuery,
  SearchQuery,
} from './articles.request';
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
  async listCategories(@Query() { locale, q }: CategoriesQuery): Promise<CategoriesResponse> {
    return { items: await this.queries.execute(new ListCategories(locale ?? currentContext().locale, q)) };
  }

  /** Published articles, by slug. */
  @Get('articles')
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  listArticles(@Query() query: ArticlesQuery): Promise<ArticlesResponse> {
    return this.queries.execute(
      new ListArticles({ ...query, locale: query.locale ?? currentContext().locale }),
    );
  }

  /**
   * One article; where the language is missing, in another one (`fallback`). An address that the article has given
   * up answers 301: browsers follow its `Location` by themselves, programs also find the code
   * `knowledge.article-moved` in its body.
   */
  @Get('articles/:slug')
  @Problems({
    301: ['knowledge.article-moved'],
    400: ['request.invalid'],
    404: ['knowledge.article-not-found'],
  })
  async readArticle(
    @Param('slug') slug: string,
    @Query() { locale, questionId }: ReadArticleQuery,
    @MaybePerson() person: Person | null,
    @Req() { originalUrl }: Request,
  ): Promise<ArticleResponse> {
    const article = await this.queries.execute(new ReadArticle(slug, locale ?? currentContext().locale));
    if (!article) throw await this.elsewhere(slug, originalUrl);
    if (questionId) await this.commands.execute(new NoteView(questionId, slug, askerOf(person)));
    return article;
  }

  /** Keeps whether an article helped. */
  @Post('articles/:slug/feedback')
  @HttpCode(204)
  @Idempotent()
  @Problems({
    400: ['request.invalid'],
    404: ['knowledge.article-not-found'],
    429: ['platform.too-many-from-sender'],
  })
  giveFeedback(
    @Param('slug') slug: string,
    @Body() { helpful, comment, reason }: GiveFeedbackRequest,
    @MaybePerson() person: Person | null,
  ): Promise<void> {
    const opinion = { helpful, comment: comment ?? null, reason: reason ?? null };
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

  private async elsewhere(slug: string, address: string): Promise<Moved | NotFound> {
    const present = await this.queries.execute(new ArticleAddress(slug));
    if (present === null) return new NotFound('knowledge.article-not-found');
    const rest = address.includes('?') ? address.slice(address.indexOf('?')) : '';
    return new Moved('knowledge.article-moved', `/api/v1/articles/${present}${rest}`);
  }
}
