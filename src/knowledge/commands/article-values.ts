import { Injectable } from '@nestjs/common';
import { sql } from '../../platform/database/sql';
import { Invalid } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import type { ArticleKind } from '../api';
import type { Article, ArticleFacts } from '../domain/article';
import type { ArticleLocale, Words } from '../domain/article-text';
import { SearchLocales } from '../memory/search-locales';

/** What an editor sends of an article; articles and categories are named by their slugs. */
export interface FactsWanted {
  kind?: ArticleKind;
  categorySlug?: string;
  keywords?: string[];
  related?: string[];
  pointsTo?: string | null;
}

export type WordsWanted = Words & { locale: ArticleLocale };

/** Turns the slugs that an editor sends into the ids that are stored. */
@Injectable()
export class ArticleValues {
  constructor(
    private readonly read: ReadDatabase,
    private readonly locales: SearchLocales,
  ) {}

  /** What nobody would find is not written. Errors: `knowledge.unknown-locale`. */
  assertSearched(texts: readonly { locale: ArticleLocale }[], path = 'texts'): void {
    const at = texts.findIndex(({ locale }) => !this.locales.all.includes(locale));
    if (at >= 0) throw fault(path === 'texts' ? `texts.${at}.locale` : path, 'knowledge.unknown-locale');
  }

  /**
   * The facts that an article will have; what is not wanted otherwise stays. Errors: `knowledge.unknown-category`,
   * `knowledge.unknown-article`.
   */
  async facts(wanted: FactsWanted, before: ArticleFacts, self: Article | null): Promise<ArticleFacts> {
    const { kind, categorySlug, keywords, related, pointsTo } = wanted;
    return {
      kind: kind ?? before.kind,
      categoryId: categorySlug === undefined ? before.categoryId : await this.category(categorySlug),
      keywords: keywords ?? before.keywords,
      related: related === undefined ? (before.related ?? []) : await this.articles(related, 'related', self),
      pointsTo: pointsTo === undefined ? before.pointsTo : await this.target(pointsTo, self),
    };
  }

  private async target(slug: string | null, self: Article | null): Promise<string | null> {
    return slug === null ? null : ((await this.articles([slug], 'pointsTo', self))[0] ?? null);
  }

  async category(slug: string): Promise<string> {
    const found = await this.read.first<{ id: string }>(
      sql`SELECT id FROM knowledge_category WHERE slug = ${slug}`,
    );
    if (!found) throw fault('categorySlug', 'knowledge.unknown-category');
    return found.id;
  }

  private async articles(slugs: string[], path: string, self: Article | null): Promise<string[]> {
    const rows = await this.read.all<{ id: string; slug: string }>(
      sql`SELECT id, slug FROM knowledge_article WHERE slug IN (${slugs})
          UNION ALL SELECT article_id AS id, slug FROM knowledge_former_slug WHERE slug IN (${slugs})`,
    );
    const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
    return slugs.map((slug) => {
      const id = ids.get(slug);
      if (!id || id === self?.id) throw fault(path, 'knowledge.unknown-article');
      return id;
    });
  }
}

function fault(path: string, code: `knowledge.unknown-${'category' | 'article' | 'locale'}`): Invalid {
  return new Invalid(code, {}, [{ path, code }]);
}
