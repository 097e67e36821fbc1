import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import type { Person } from '../../accounts/api';
import { MaybePerson } from '../../accounts/audience';
import { GiveFeedback, ListArticles, ListCategories, ReadArticle } from '../../knowledge/api';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { NotFound } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { Pages } from '../for-pages';
import { ArticlePage } from '../pages/article-page';
import { CategoryPage } from '../pages/category-page';
import { HomePage } from '../pages/home-page';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { ArticleAddressQuery, OpinionForm } from './help.request';

const topArticles = 6;
const articlesOfCategory = 100;
const relatedArticles = 4;

/** The help centre: home, topics and articles. */
@ForEveryone()
@Pages()
export class HelpController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  @Get()
  async home(): Promise<Page> {
    const { locale } = currentContext();
    const categories = await this.queries.execute(new ListCategories(locale));
    const { items: top } = await this.queries.execute(
      new ListArticles({ locale, kind: 'faq', limit: topArticles }),
    );
    const { title, description } = wordsIn(locale).home;
    return { title, description, body: <HomePage categories={categories} top={top} /> };
  }

  @Get('ayuda/:category')
  async category(@Param('category') slug: string): Promise<Page> {
    const { locale } = currentContext();
    const category = await this.categoryOf(slug);
    const { items } = await this.queries.execute(
      new ListArticles({ locale, category: slug, limit: articlesOfCategory }),
    );
    const description = `${category.title}: ${wordsIn(locale).home.description}`;
    return {
      title: category.title,
      description,
      body: <CategoryPage category={category} articles={items} />,
    };
  }

  @Get('ayuda/:category/:slug')
  async article(
    @Param('category') category: string,
    @Param('slug') slug: string,
    @Query() { opinion }: ArticleAddressQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    const article = await this.queries.execute(new ReadArticle(slug, locale));
    if (!article) throw new NotFound('knowledge.article-not-found');
    if (article.category !== category || article.slug !== slug) {
      response.redirect(301, `/${locale}/ayuda/${article.category}/${article.slug}`);
      return undefined;
    }
    const { title: categoryTitle } = await this.categoryOf(category);
    const { items } = await this.queries.execute(
      new ListArticles({ locale, category, limit: relatedArticles + 1 }),
    );
    const related = items.filter((other) => other.slug !== article.slug).slice(0, relatedArticles);
    const thanked = opinion === 'gracias';
    return {
      title: article.title,
      description: article.summary,
      body: <ArticlePage {...{ article, categoryTitle, related, thanked }} />,
      ...(article.kind === 'faq' && { structured: faqFacts(article.title, article.bodyHtml) }),
    };
  }

  /** Articles are known by their slug alone; where they stand may change. */
  @Get('articulos/:slug')
  async bySlug(@Param('slug') slug: string, @Res() response: Response): Promise<void> {
    const { locale } = currentContext();
    const article = await this.queries.execute(new ReadArticle(slug, locale));
    if (!article) throw new NotFound('knowledge.article-not-found');
    response.redirect(302, `/${locale}/ayuda/${article.category}/${article.slug}`);
  }

  @Post('articulos/:slug/opinion')
  @HttpCode(303)
  async opinion(
    @Param('slug') slug: string,
    @Body() { helpful, comment }: OpinionForm,
    @MaybePerson() person: Person | null,
    @Res() response: Response,
  ): Promise<void> {
    const { locale } = currentContext();
    const article = await this.queries.execute(new ReadArticle(slug, locale));
    if (!article) throw new NotFound('knowledge.article-not-found');
    const opinion = { helpful: helpful === 'true', comment: comment?.trim() || null, reason: null };
    await this.commands.execute(new GiveFeedback(slug, opinion, person?.id ?? null));
    response.redirect(303, `/${locale}/ayuda/${article.category}/${slug}?opinion=gracias#opinion`);
  }

  private async categoryOf(slug: string) {
    const categories = await this.queries.execute(new ListCategories(currentContext().locale));
    const category = categories.find((each) => each.slug === slug);
    if (!category) throw new NotFound('request.no-such-route');
    return category;
  }
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
