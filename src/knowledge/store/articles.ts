import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { joinSql, sql, type Sql } from '../../platform/database/sql';
import { Conflict, NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import { UnitOfWork } from '../../platform/unit-of-work';
import { ofSlug } from '../article-of-slug';
import { Article } from '../domain/article';
import { ArticleText, type ArticleLocale } from '../domain/article-text';
import { Revision } from '../domain/revision';
import { helpLocales } from '../languages';
import { fold } from '../search/words';
import { isSlug } from '../text/slugs';
import { ArticleImages } from './article-images';

/** Articles with their words and the revisions they make. */
@Injectable()
export class Articles {
  constructor(
    private readonly rows: Rows,
    private readonly read: ReadDatabase,
    private readonly images: ArticleImages,
    private readonly unit: UnitOfWork,
  ) {}

  /** The id of an article that everybody may read. Errors: `knowledge.article-not-found`. */
  publishedId(slug: string): Promise<string> {
    return this.idOf(slug, sql`status = 'published'`);
  }

  /** The id of an article that everybody may or might read. Errors: `knowledge.article-not-found`. */
  oncePublishedId(slug: string): Promise<string> {
    return this.idOf(slug, sql`published_at IS NOT NULL`);
  }

  /** Errors: `knowledge.article-not-found`. */
  async get(slug: string): Promise<Article> {
    const article = await this.find(slug);
    if (!article) throw new NotFound('knowledge.article-not-found');
    return article;
  }

  async find(slug: string): Promise<Article | null> {
    const article = isSlug(slug) ? await this.rows.find(Article, ofSlug(slug)) : null;
    return article && this.withWords(article);
  }

  async byId(id: string): Promise<Article | null> {
    const article = await this.rows.find(Article, sql`id = ${id}`);
    return article && this.withWords(article);
  }

  /** Errors: `knowledge.slug-taken`, also by somebody who is about to commit it. */
  async add(article: Article): Promise<void> {
    if (!(await this.rows.insert(article, 'ignore'))) {
      throw new Conflict('knowledge.slug-taken', { slug: article.slug });
    }
    for (const text of article.texts.values()) await this.rows.insert(text);
    await this.addRevisions(article);
  }

  async save(article: Article): Promise<void> {
    await this.rows.update(article);
    const before = await this.rows.findAll(ArticleText, sql`article_id = ${article.id}`);
    const stored = new Set(before.map(({ locale }) => locale));
    for (const [locale, text] of article.texts) {
      await (stored.has(locale) ? this.rows.update(text) : this.rows.insert(text));
    }
    for (const locale of stored) {
      if (article.texts.has(locale)) continue;
      const isGone = sql`article_id = ${article.id} AND locale = ${locale}`;
      await this.unit.query(sql`DELETE FROM knowledge_article_text WHERE ${isGone}`);
    }
    await this.addRevisions(article);
  }

  /** Errors: `knowledge.revision-not-found`. */
  async revision(articleId: string, number: number): Promise<Revision> {
    const found = await this.rows.find(Revision, sql`article_id = ${articleId} AND number = ${number}`);
    if (!found) throw new NotFound('knowledge.revision-not-found');
    return found;
  }

  /** All revisions in one language, oldest first. */
  revisionsIn(articleId: string, locale: ArticleLocale): Promise<Revision[]> {
    return this.rows.findAll(Revision, sql`article_id = ${articleId} AND locale = ${locale} ORDER BY number`);
  }

  private async idOf(slug: string, condition: Sql): Promise<string> {
    const found = isSlug(slug)
      ? await this.read.first<{ id: string }>(
          sql`SELECT id FROM knowledge_article WHERE ${ofSlug(slug)} AND ${condition}`,
        )
      : undefined;
    if (!found) throw new NotFound('knowledge.article-not-found');
    return found.id;
  }

  private async withWords(article: Article): Promise<Article> {
    const texts = await this.rows.findAll(ArticleText, sql`article_id = ${article.id}`);
    const newer = (locale: ArticleLocale) =>
      sql`(locale = ${locale} AND number > ${texts.find((text) => text.locale === locale)?.revision ?? 0})`;
    const pending = await this.rows.findAll(
      Revision,
      sql`article_id = ${article.id} AND (${joinSql(helpLocales.map(newer), ' OR ')}) AND number IN (
            SELECT max(n.number) FROM knowledge_revision n WHERE n.article_id = ${article.id} GROUP BY n.locale)
          ORDER BY number`,
    );
    return article.restore(texts, pending);
  }

  private async addRevisions(article: Article): Promise<void> {
    for (const revision of article.takeRevisions()) {
      revision.articleVersion = article.version;
      revision.foldedTitle = fold(revision.title);
      await this.rows.insert(revision);
      await this.images.adopt(article.id, revision.body);
    }
  }
}
