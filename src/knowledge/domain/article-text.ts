import { Entity, PrimaryColumn } from 'typeorm';
import { CountColumn, ShortColumn, TextColumn, columnType } from '../../platform/database/columns';
import type { HelpLocale } from '../api';

/** The languages articles can be written in; those that are searched here may be. */
export type ArticleLocale = HelpLocale;

/** Letters of a body, at most. */
export const longestBody = 60_000;
export const longestTitle = 200;
export const longestSummary = 500;
/** Words by which an article or a category is found and that are never shown. */
export const mostKeywords = 50;
export const longestKeyword = 100;
/** Articles to read on. */
export const mostRelated = 10;

/** What an author writes: title and summary are plain text, the body is Markdown. */
export interface Words {
  title: string;
  summary: string;
  body: string;
}

/** What an article says in a language that was taken away. */
export const noWords: Words = { title: '', summary: '', body: '' };

/** An article's words in one language, as readers see them. Changed only by its article. */
@Entity('knowledge_article_text')
export class ArticleText implements Words {
  @PrimaryColumn({
    name: 'article_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_knowledge_article_text',
  })
  articleId: string;

  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_knowledge_article_text' })
  locale: ArticleLocale;

  @ShortColumn()
  title: string;

  @TextColumn()
  summary: string;

  @TextColumn()
  body: string;

  /** The number of the revision that brought these words. */
  @CountColumn({ default: 0 })
  revision: number;
}
