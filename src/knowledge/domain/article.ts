import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
  columnType,
} from '../../platform/database/columns';
import { Conflict } from '../../platform/errors';
import { newId } from '../../platform/ids';
import type { ArticleKind } from '../api';
import { ArticlePublished } from '../events';
import { ArticleText, type ArticleLocale, type Words } from './article-text';
import { Revision } from './revision';

export type ArticleStatus = 'draft' | 'published' | 'archived';

/** An article of the help in all its languages. Every writing leaves a revision. */
@Entity('knowledge_article')
@Index('uq_knowledge_article_slug', ['slug'], { unique: true })
@Index('ix_knowledge_article_category', ['categoryId', 'status'])
@Index('ix_knowledge_article_status', ['status', 'slug'])
export class Article extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_knowledge_article' })
  id: string;

  @ShortColumn()
  slug: string;

  @ShortColumn()
  kind: ArticleKind;

  @IdColumn({ name: 'category_id' })
  categoryId: string;

  @ShortColumn()
  status: ArticleStatus;

  /** Other words by which it is found; searched, never shown. */
  @JsonColumn()
  keywords: string[];

  /** How many revisions were made, in any language: the number of the newest. */
  @CountColumn()
  revisions: number;

  @InstantColumn({ name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  @InstantColumn({ name: 'updated_at' })
  updatedAt: Date;

  /** Rises with every change, of the words too: whoever remembers an article compares it. */
  @CountColumn()
  version: number;

  #texts = new Map<ArticleLocale, ArticleText>();
  #written: Revision[] = [];

  static draft(facts: Pick<Article, 'slug' | 'kind' | 'categoryId' | 'keywords'>, now: Date): Article {
    return Object.assign(new Article(), facts, {
      id: newId(),
      status: 'draft',
      revisions: 0,
      publishedAt: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    });
  }

  /** Its words by language; the store puts back what it reads. */
  get texts(): ReadonlyMap<ArticleLocale, ArticleText> {
    return this.#texts;
  }

  restore(texts: readonly ArticleText[]): this {
    this.#texts = new Map(texts.map((text) => [text.locale, text]));
    return this;
  }

  /** The revisions made since the last call, oldest first. */
  takeRevisions(): Revision[] {
    const written = this.#written;
    this.#written = [];
    return written;
  }

  /** Puts new words in the place of the old; the same words again are no revision. */
  write(locale: ArticleLocale, { title, summary, body }: Words, authorId: string | null, now: Date): void {
    this.guardNotArchived();
    const words = { title, summary, body };
    const before = this.#texts.get(locale);
    if (before?.title === title && before.summary === summary && before.body === body) return;
    const text = before ?? Object.assign(new ArticleText(), { articleId: this.id, locale });
    this.#texts.set(locale, Object.assign(text, words));
    this.revisions += 1;
    this.updatedAt = now;
    const revision = { articleId: this.id, locale, number: this.revisions, authorId, madeAt: now };
    this.#written.push(Object.assign(new Revision(), words, revision));
  }

  /** Shows it to everybody. `publishedAt` stays the first time, which fair use asks for. Errors: `knowledge.article-empty`. */
  publish(now: Date): void {
    this.guardNotArchived();
    if (this.#texts.size === 0) throw new Conflict('knowledge.article-empty');
    if (this.status === 'published') return;
    this.status = 'published';
    this.publishedAt ??= now;
    this.updatedAt = now;
    this.record(new ArticlePublished({ articleId: this.id, slug: this.slug, revision: this.revisions }));
  }

  /** Takes it out of the help for good; its revisions stay. */
  archive(now: Date): void {
    if (this.status === 'archived') return;
    this.status = 'archived';
    this.updatedAt = now;
  }

  private guardNotArchived(): void {
    if (this.status === 'archived') throw new Conflict('knowledge.article-archived');
  }
}
