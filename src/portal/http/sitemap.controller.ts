import { Controller, Get, Header } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { ListArticles, ListCategories, type ArticleSummary } from '../../knowledge/api';
import { Configuration } from '../../platform/config';
import type { Locale } from '../../platform/context';
import { ForEveryone } from '../../platform/http/audience';
import type { Page } from '../../platform/http/pages';
import { pageLocales } from '../render/page';

const articlesAtOnce = 500;
const plainPaths = ['', '/preguntar', '/horario'];

/** What search engines are told: which pages there are, in which languages, and what is not for them. */
@ApiExcludeController()
@ForEveryone()
@Controller()
export class SitemapController {
  constructor(
    private readonly queries: QueryBus,
    private readonly config: Configuration,
  ) {}

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  robots(): string {
    return `User-agent: *\nDisallow: /api/\nSitemap: ${this.config.publicUrl}/sitemap.xml\n`;
  }

  @Get('sitemap.xml')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  async sitemap(): Promise<string> {
    const categories = await this.queries.execute(new ListCategories('es'));
    const topics = categories.filter(({ articles }) => articles > 0).map(({ slug }) => `/ayuda/${slug}`);
    const entries = [
      ...[...plainPaths, ...topics].map((path) => this.entry(path, pageLocales)),
      ...[...(await this.articles())].map(([path, locales]) => this.entry(path, locales)),
    ];
    return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('')}</urlset>
`;
  }

  /** The paths of all published articles, with the languages in which each exists. */
  private async articles(): Promise<Map<string, Locale[]>> {
    const found = new Map<string, Locale[]>();
    for (const locale of pageLocales) {
      for await (const { category, slug } of this.writtenIn(locale)) {
        const path = `/ayuda/${category}/${slug}`;
        found.set(path, [...(found.get(path) ?? []), locale]);
      }
    }
    return found;
  }

  private async *writtenIn(locale: Locale): AsyncGenerator<ArticleSummary> {
    let cursor: string | null = null;
    do {
      const page: Page<ArticleSummary> = await this.queries.execute(
        new ListArticles({ locale, limit: articlesAtOnce, ...(cursor && { cursor }) }),
      );
      yield* page.items.filter((article) => article.locale === locale);
      cursor = page.nextCursor;
    } while (cursor !== null);
  }

  /** A page in each of its languages, each naming the others. Slugs hold nothing that XML would take for its own. */
  private entry(path: string, locales: readonly Locale[]): string {
    const addressIn = (locale: Locale) => `${this.config.publicUrl}/${locale}${path}`;
    const alternates = locales
      .map((each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${addressIn(each)}"/>`)
      .join('');
    return locales.map((each) => `<url><loc>${addressIn(each)}</loc>${alternates}</url>\n`).join('');
  }
}
