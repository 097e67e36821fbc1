import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as giveWay } from 'node:timers/promises';
import { Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Locale } from '../../platform/context';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { OnEveryInstance, type RefreshesMemory } from '../../platform/live/on-every-instance';
import { ReadDatabase } from '../../platform/read-database';
import type { ArticleKind, SearchAnswer } from '../api';
import type { ExcerptSegment } from '../search/indexed-document';
import { guessLocale } from '../search/locale-guess';
import { SearchIndex } from '../search/search-index';
import { escapeHtml, markWords } from '../text/marked-words';
import { sectionText, sectionsOf } from '../text/markdown';

/** Read together and handed to the index one after another. */
const articlesAtOnce = 20;

interface CategoryRow {
  id: string;
  slug: string;
  titles: unknown;
  formerNames: unknown;
}

interface Standing {
  id: string;
  version: number;
  categoryId: string;
}

interface TextRow extends Standing {
  slug: string;
  kind: ArticleKind;
  keywords: unknown;
  locale: Locale;
  title: string;
  summary: string;
  body: string;
}

interface Category {
  slug: string;
  words: Record<Locale, string[]>;
  /** Changes when anything that articles take from their category does. */
  stamp: string;
}

interface HeldText {
  articleId: string;
  slug: string;
  kind: ArticleKind;
  category: string;
  title: string;
  summary: string;
  locale: Locale;
}

interface HeldArticle {
  stamp: string;
  locales: Locale[];
}

/**
 * The published articles as this process searches them. It fills in the background, giving way to requests
 * after every article; a search that comes before waits. Whatever changes later is patched by version.
 */
@OnEveryInstance('knowledge')
export class ArticleIndex implements RefreshesMemory, OnModuleDestroy {
  private readonly logger = new Logger(ArticleIndex.name);
  private readonly index = new SearchIndex();
  private readonly texts = new Map<string, HeldText>();
  private readonly articles = new Map<string, HeldArticle>();
  /** Reading for the index is never part of the unit of whoever caused it. */
  private readonly outside = AsyncLocalStorage.snapshot();
  private filling: Promise<void> = Promise.resolve();
  private behind = false;
  private stopped = false;

  constructor(private readonly read: ReadDatabase) {}

  /** Answers at once; searches see the change, because they wait for what is under way. */
  async refresh(): Promise<void> {
    this.filling = this.outside(() => this.filling.then(() => this.catchUp()));
  }

  /** Whoever stops does not wait for what nobody will search. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.filling;
  }

  /** See `SearchArticles`. */
  async search(text: string, locale: Locale | undefined, limit: number): Promise<SearchAnswer> {
    if (this.behind) await this.refresh();
    await this.filling;
    const preferred = locale ?? guessLocale(text);
    const filter = (id: string) => this.isBestFor(id, preferred);
    const { hits, confident } = this.index.search(text, { limit, filter });
    const items = hits.flatMap(({ id, anchor, score, excerpt }) => {
      const held = this.texts.get(id);
      if (!held) return [];
      const { slug, title, kind, category, locale } = held;
      return [{ slug, title, kind, category, excerpt: excerptOf(held, excerpt), score, locale, anchor }];
    });
    return { items, confident };
  }

  /** An article shows once: in the preferred language, or in the one it has. */
  private isBestFor(id: string, preferred: Locale): boolean {
    const text = this.texts.get(id);
    if (!text) return false;
    return text.locale === preferred || !this.articles.get(text.articleId)?.locales.includes(preferred);
  }

  /** A failure leaves the rest as it was, and the next search tries again. */
  private async catchUp(): Promise<void> {
    try {
      this.behind = true;
      const categories = await this.categories();
      const published = await this.read.all<Standing>(
        sql`SELECT id, version, category_id AS "categoryId" FROM knowledge_article WHERE status = 'published'`,
      );
      const stamps = new Map(published.map((article) => [article.id, stampOf(article, categories)]));
      for (const id of [...this.articles.keys()]) if (!stamps.has(id)) this.forget(id);
      const stale = [...stamps].filter(([id, stamp]) => this.articles.get(id)?.stamp !== stamp);
      for (let at = 0; at < stale.length && !this.stopped; at += articlesAtOnce) {
        await this.take(
          stale.slice(at, at + articlesAtOnce).map(([id]) => id),
          categories,
        );
      }
      this.behind = this.stopped;
    } catch (error) {
      this.logger.warn({ err: error }, 'The search index could not be brought up to date');
    }
  }

  private async take(ids: string[], categories: ReadonlyMap<string, Category>): Promise<void> {
    const rows = await this.read.all<TextRow>(
      sql`SELECT a.id, a.version, a.category_id AS "categoryId", a.slug, a.kind, a.keywords,
                 t.locale, t.title, t.summary, t.body
          FROM knowledge_article a JOIN knowledge_article_text t ON t.article_id = a.id
          WHERE a.status = 'published' AND a.id IN (${ids})`,
    );
    for (const id of ids) {
      if (this.stopped) return;
      const texts = rows.filter((row) => row.id === id);
      this.forget(id);
      for (const text of texts) this.put(text, categories.get(text.categoryId));
      const [first] = texts;
      const locales = texts.map(({ locale }) => locale);
      if (first) this.articles.set(id, { stamp: stampOf(first, categories), locales });
      await giveWay();
    }
  }

  private put(row: TextRow, category: Category | undefined): void {
    const { slug, kind, locale, title, summary } = row;
    const id = textId(row.id, locale);
    const sections = sectionsOf(row.body).map((section) => ({
      anchor: section.anchor,
      heading: section.heading,
      text: sectionText(section),
    }));
    const [first] = sections;
    // The summary says in one sentence what the article is about: it is read with the introduction.
    if (first?.anchor === '') first.text = `${summary}\n${first.text}`;
    else sections.unshift({ anchor: '', heading: '', text: summary });
    const keywords = [...readJson<string[]>(row.keywords), ...(category?.words[locale] ?? [])];
    this.index.put({ id, locale, title, keywords, sections });
    this.texts.set(id, {
      articleId: row.id,
      slug,
      kind,
      category: category?.slug ?? '',
      title,
      summary,
      locale,
    });
  }

  private forget(articleId: string): void {
    for (const locale of this.articles.get(articleId)?.locales ?? []) {
      this.index.remove(textId(articleId, locale));
      this.texts.delete(textId(articleId, locale));
    }
    this.articles.delete(articleId);
  }

  private async categories(): Promise<Map<string, Category>> {
    const rows = await this.read.all<CategoryRow>(
      sql`SELECT id, slug, titles, former_names AS "formerNames" FROM knowledge_category`,
    );
    return new Map(rows.map((row) => [row.id, categoryOf(row)]));
  }
}

/** Where only the title or a keyword was asked for, any sentence of the text would be beside the point. */
function excerptOf({ summary }: HeldText, found: readonly ExcerptSegment[]): string {
  return found.some(({ matched }) => matched) ? markWords(found) : escapeHtml(summary);
}

function categoryOf({ slug, titles, formerNames }: CategoryRow): Category {
  const title = readJson<Record<Locale, string>>(titles);
  const others = readJson<string[]>(formerNames);
  const words = { es: [title.es, ...others], en: [title.en, ...others] };
  return { slug, words, stamp: JSON.stringify([slug, words]) };
}

function stampOf({ version, categoryId }: Standing, categories: ReadonlyMap<string, Category>): string {
  return `${version} ${categories.get(categoryId)?.stamp ?? ''}`;
}

function textId(articleId: string, locale: Locale): string {
  return `${articleId}/${locale}`;
}
