import { Body, Get, HttpCode, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import type { Person } from '../../accounts/api';
import { MaybePerson } from '../../accounts/audience';
import {
  ArticleAddress,
  EndQuestion,
  GiveFeedback,
  ListArticles,
  ListCategories,
  NoteView,
  ReadArticle,
  SearchArticles,
  type ArticlePage as Article,
  type ArticleSummary,
  type FoundArticle,
} from '../../knowledge/api';
import { askerOf } from '../../knowledge/asker';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { NotFound, Unavailable } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { isId } from '../../platform/ids';
import { Pages } from '../for-pages';
import { ArticlePage } from '../pages/article-page';
import { ErrorPage } from '../pages/error-page';
import { wordsIn } from '../render/facts';
import { pageLocales, type Page } from '../render/page';
import { ArticleAddressQuery, OpinionForm } from './help.request';

const relatedArticles = 4;
const nearArticles = 5;
/** Letters of an address that are sought. */
const longestSought = 200;

/** The articles of the help, and what their readers think of them. */
@ForEveryone()
@Pages()
export class ArticlePagesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  @Get('ayuda/:category/:slug')
  async article(
    @Param('category') category: string,
    @Param('slug') slug: string,
    @Query() { opinion, pregunta, q = '' }: ArticleAddressQuery,
    @MaybePerson() person: Person | null,
    @Req() { originalUrl }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const article = await this.find(slug);
    if (!article) return this.gone(slug);
    if (article.category !== category || article.slug !== slug) {
      // It may move back: a browser that remembered for ever would then go in a circle.
      response.setHeader('Cache-Control', 'no-cache').redirect(301, addressOf(article, originalUrl));
      return undefined;
    }
    const questionId = pregunta && isId(pregunta) ? pregunta : null;
    if (questionId) await this.commands.execute(new NoteView(questionId, slug, askerOf(person)));
    const categories = await this.queries.execute(new ListCategories(currentContext().locale));
    const categoryTitle = categories.find(({ slug }) => slug === category)?.title ?? '';
    const related = article.related.length > 0 ? article.related : await this.neighbours(article);
    const asked = questionId ? { questionId, text: q } : null;
    const thanked = opinion === 'gracias';
    return {
      title: article.title,
      description: article.summary,
      locales: pageLocales.filter((each) => article.locales.includes(each)),
      body: <ArticlePage {...{ article, categoryTitle, related, asked, thanked }} />,
      ...(article.kind === 'faq' && { structured: faqFacts(article.title, article.bodyHtml) }),
    };
  }

  /** Articles are known by their slug alone; where they stand may change. */
  @Get('articulos/:slug')
  async bySlug(
    @Param('slug') slug: string,
    @Req() { originalUrl }: Request,
    @Res() response: Response,
  ): Promise<void> {
    response.redirect(302, addressOf(await this.present(slug), originalUrl));
  }

  @Post('articulos/:slug/opinion')
  @HttpCode(303)
  async opinion(
    @Param('slug') given: string,
    @Body() { helpful, comment, reason, pregunta }: OpinionForm,
    @MaybePerson() person: Person | null,
    @Ip() address: string,
    @Res() response: Response,
  ): Promise<void> {
    const { locale } = currentContext();
    const { category, slug } = await this.present(given);
    const opinion = { helpful: helpful === 'true', comment: comment?.trim() || null, reason: reason || null };
    await this.commands.execute(new GiveFeedback(slug, opinion, person?.id ?? null));
    if (opinion.helpful && pregunta && isId(pregunta)) {
      const ending = { outcome: 'solved', articleSlug: slug } as const;
      await this.commands.execute(new EndQuestion(pregunta, ending, askerOf(person), address));
    }
    response.redirect(303, `/${locale}/ayuda/${category}/${slug}?opinion=gracias#opinion`);
  }

  private async present(slug: string): Promise<Article> {
    const found = await this.find(slug);
    if (!found) throw new NotFound('knowledge.article-not-found');
    return found;
  }

  /** The article of a slug, also of one that it gave up. */
  private async find(slug: string): Promise<Article | null> {
    const { locale } = currentContext();
    const article = await this.queries.execute(new ReadArticle(slug, locale));
    if (article) return article;
    const moved = await this.queries.execute(new ArticleAddress(slug));
    return moved === null ? null : this.queries.execute(new ReadArticle(moved, locale));
  }

  /** What was put away, or mistyped, has neighbours: its address says what it was about. */
  private async gone(slug: string): Promise<Page> {
    const { locale } = currentContext();
    const words = slug.slice(0, longestSought).replaceAll('-', ' ').trim();
    const near = words === '' ? [] : (await this.search(words)).items;
    return {
      title: wordsIn(locale).errors.notFound,
      body: <ErrorPage kind="notFound" near={near} />,
      status: 404,
    };
  }

  private async search(words: string): Promise<{ items: FoundArticle[] }> {
    try {
      return await this.queries.execute(new SearchArticles(words, currentContext().locale, nearArticles));
    } catch (error) {
      if (error instanceof Unavailable) return { items: [] };
      throw error;
    }
  }

  /** Others of its category, where nobody chose what to read on. */
  private async neighbours({ category, slug }: Article): Promise<ArticleSummary[]> {
    const filter = { locale: currentContext().locale, category, limit: relatedArticles + 1 };
    const { items } = await this.queries.execute(new ListArticles(filter));
    return items.filter((other) => other.slug !== slug).slice(0, relatedArticles);
  }
}

/** Where an article stands, with what the address carries along. */
function addressOf({ category, slug }: Article, originalUrl: string): string {
  const carried = originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?')) : '';
  return `/${currentContext().locale}/ayuda/${category}/${slug}${carried}`;
}

/** A frequent question as search engines read it (schema.org). */
function faqFacts(question: string, answer: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: [
      { '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: answer } },
    ],
  };
}
