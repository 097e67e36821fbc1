import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import { Article } from '../domain/article';
import { ArticleText } from '../domain/article-text';
import { ArticleImages } from './article-images';
import { isSlug } from '../text/slugs';

/** Articles with their words and the revisions they make. */
@Injectable()
export class Articles {
  constructor(
    private readonly rows: Rows,
    private readonly read: ReadDatabase,
    private readonly images: ArticleImages,
  ) {}

  /** The id of an article that everybody may read. Errors: `knowledge.article-not-found`. */
  async publishedId(slug: string): Promise<string> {
    const found = isSlug(slug)
      ? await this.read.first<{ id: string }>(
          sql`SELECT id FROM knowledge_article WHERE slug = ${slug} AND status = 'published'`,
        )
      : undefined;
    if (!found) throw new NotFound('knowledge.article-not-found');
    return found.id;
  }

  /** Errors: `knowledge.article-not-found`. */
  async get(slug: string): Promise<Article> {
    const article = await this.rows.find(Article, sql`slug = ${slug}`);
    if (!article) throw new NotFound('knowledge.article-not-found');
    return article.restore(await this.rows.findAll(ArticleText, sql`article_id = ${article.id}`));
  }

  async add(article: Article): Promise<void> {
    await this.rows.insert(article);
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
    await this.addRevisions(article);
  }

  private async addRevisions(article: Article): Promise<void> {
    for (const revision of article.takeRevisions()) {
      await this.rows.insert(revision);
      await this.images.adopt(article.id, revision.body);
    }
  }
}
