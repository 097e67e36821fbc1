import { Entity, Index } from 'typeorm';
import { Conflict, Invalid, NotFound } from '../../platform/errors';
import { newId } from '../../platform/ids';
import type { ArticleKind } from '../api';
import {
  ArticleArchived,
  ArticlePublished,
  ArticleRenamed,
  ArticleReviewed,
  ArticleScheduled,
  ArticleSubmitted,
  ArticleWithdrawn,
  ArticleWritten,
} from '../events';
import { ArticleColumns } from './article-columns';
import { ArticleText, noWords, type ArticleLocale, type Words } from './article-text';
import { Revision } from './revision';

/** What an editor sets beside the words. */
export interface ArticleFacts {
  kind: ArticleKind;
  categoryId: string;
  keywords: string[];
  /** Ids of articles, like `pointsTo`. */
  related: string[];
  pointsTo: string | null;
}

type RevisionMade = Words & Pick<Revision, 'locale' | 'removal' | 'authorId' | 'madeAt'>;
type Draft = Pick<Article, 'slug' | 'kind' | 'categoryId' | 'keywords'> & Partial<ArticleFacts>;

/** An article of the help in all its languages. Every writing leaves a revision. */
@Entity('knowledge_article')
@Index('uq_knowledge_article_slug', ['slug'], { unique: true })
@Index('ix_knowledge_article_category', ['categoryId', 'status'])
@Index('ix_knowledge_article_status', ['status', 'slug'])
@Index('ix_knowledge_article_publish_at', ['publishAt'])
export class Article extends ArticleColumns {
  #texts = new Map<ArticleLocale, ArticleText>();
  /** The newest words of a language that readers do not see yet. */
  #pending = new Map<ArticleLocale, Revision>();
  #written: Revision[] = [];

  static draft(facts: Draft, now: Date): Article {
    return Object.assign(new Article(), { related: [], pointsTo: null }, facts, {
      id: newId(),
      status: 'draft',
      revisions: 0,
      shownRevision: 0,
      publishedAt: null,
      publishAt: null,
      submittedAt: null,
      submittedBy: null,
      reviewedAt: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    });
  }

  /** Its words by language, as readers see them once it is published; the store puts back what it reads. */
  get texts(): ReadonlyMap<ArticleLocale, ArticleText> {
    return this.#texts;
  }

  /** `pending` are the newest revisions of languages of which readers see older words, or none. */
  restore(texts: readonly ArticleText[], pending: readonly Revision[] = []): this {
    this.#texts = new Map(texts.map((text) => [text.locale, text]));
    const waiting = pending.filter(({ locale, removal }) => !removal || this.#texts.has(locale));
    this.#pending = new Map(waiting.map((revision) => [revision.locale, revision]));
    return this;
  }

  /** The revisions made since the last call, oldest first. */
  takeRevisions(): Revision[] {
    const written = this.#written;
    this.#written = [];
    return written;
  }

  get facts(): ArticleFacts {
    const { kind, categoryId, keywords, related, pointsTo } = this;
    return { kind, categoryId, keywords, related: related ?? [], pointsTo };
  }

  /** Puts new words in the place of the old, for readers too; the same words again are no revision. */
  write(locale: ArticleLocale, words: Words, authorId: string | null, now: Date): void {
    const revision = this.revise(locale, words, authorId, now);
    if (revision) this.show(revision);
  }

  /** New words that readers see when they are published; of an article that nobody reads yet, at once. */
  propose(locale: ArticleLocale, words: Words, authorId: string | null, now: Date): void {
    this.guardNotScheduled();
    const revision = this.revise(locale, words, authorId, now);
    if (revision) this.holdBack(revision);
  }

  /**
   * Takes a language away; like new words, readers notice when it is published. Errors: `knowledge.language-not-found`,
   * `knowledge.last-language`.
   */
  removeLanguage(locale: ArticleLocale, authorId: string | null, now: Date): void {
    this.guardNotArchived();
    this.guardNotScheduled();
    const written = this.languages;
    if (!written.has(locale)) throw new NotFound('knowledge.language-not-found');
    if (written.size === 1) throw new Conflict('knowledge.last-language');
    this.holdBack(this.addRevision({ locale, ...noWords, removal: true, authorId, madeAt: now }));
  }

  /** Errors: `knowledge.only-faq-points`, `knowledge.article-archived`. */
  describe(facts: ArticleFacts, now: Date): void {
    this.guardNotArchived();
    if (facts.pointsTo !== null && facts.kind !== 'faq') {
      const code = 'knowledge.only-faq-points';
      throw new Invalid(code, {}, [{ path: 'pointsTo', code }]);
    }
    if (JSON.stringify(facts) === JSON.stringify(this.facts)) return;
    Object.assign(this, facts, { updatedAt: now });
  }

  /** Answers the slug that it had, or `null` when nothing changed. */
  rename(slug: string, now: Date): string | null {
    this.guardNotArchived();
    if (this.slug === slug) return null;
    const former = this.slug;
    Object.assign(this, { slug, updatedAt: now });
    this.record(new ArticleRenamed({ articleId: this.id, from: former, to: slug }));
    return former;
  }

  /** Asks for it to be published. Errors: `knowledge.nothing-to-publish`. */
  submit(by: string, now: Date): void {
    this.guardSomethingToPublish();
    Object.assign(this, { submittedAt: now, submittedBy: by, updatedAt: now });
    this.record(new ArticleSubmitted({ articleId: this.id, revision: this.revisions }));
  }

  /** It is to be worked on after all. */
  unsubmit(now: Date): void {
    if (this.submittedAt !== null)
      Object.assign(this, { submittedAt: null, submittedBy: null, updatedAt: now });
  }

  /** Errors: `knowledge.schedule-in-the-past`, `knowledge.nothing-to-publish`. */
  schedule(publishAt: Date, now: Date): void {
    this.guardSomethingToPublish();
    const code = 'knowledge.schedule-in-the-past';
    if (publishAt <= now) throw new Invalid(code, {}, [{ path: 'at', code }]);
    Object.assign(this, { publishAt, updatedAt: now });
    this.record(new ArticleScheduled({ articleId: this.id, publishAt: publishAt.toISOString() }));
  }

  /**
   * Shows it, with its newest words, to everybody. `publishedAt` stays the first time, which fair use asks for.
   * Errors: `knowledge.article-empty`.
   */
  publish(now: Date): void {
    this.guardNotArchived();
    if (this.#texts.size === 0) throw new Conflict('knowledge.article-empty');
    if (this.status === 'published' && this.#pending.size === 0 && this.submittedAt === null) return;
    this.showPending();
    Object.assign(this, { status: 'published', reviewedAt: now, updatedAt: now, publishAt: null });
    Object.assign(this, { submittedAt: null, submittedBy: null });
    this.publishedAt ??= now;
    this.record(new ArticlePublished({ articleId: this.id, slug: this.slug, revision: this.revisions }));
  }

  /** Takes it out of the help to work on it, or back from the archive; a schedule is given up. */
  withdraw(now: Date): void {
    if (this.status === 'draft' && this.publishAt === null && this.submittedAt === null) return;
    // What nobody reads has no words that wait.
    if (this.status !== 'draft') this.showPending();
    this.endCareer('draft', now);
    this.record(new ArticleWithdrawn({ articleId: this.id }));
  }

  /** Takes it out of the help; its revisions stay. */
  archive(now: Date): void {
    if (this.status === 'archived') return;
    this.endCareer('archived', now);
    this.record(new ArticleArchived({ articleId: this.id }));
  }

  /** Somebody has read it and it is right as it stands. Errors: `knowledge.article-not-published`. */
  review(now: Date): void {
    if (this.status !== 'published') throw new Conflict('knowledge.article-not-published');
    this.reviewedAt = now;
    this.record(new ArticleReviewed({ articleId: this.id }));
  }

  private revise(
    locale: ArticleLocale,
    words: Words,
    authorId: string | null,
    madeAt: Date,
  ): Revision | null {
    this.guardNotArchived();
    const { title, summary, body } = words;
    const before = this.#pending.get(locale) ?? this.#texts.get(locale);
    if (before?.title === title && before.summary === summary && before.body === body) return null;
    return this.addRevision({ locale, title, summary, body, removal: false, authorId, madeAt });
  }

  private addRevision(made: RevisionMade): Revision {
    this.revisions += 1;
    this.updatedAt = made.madeAt;
    const revision = Object.assign(new Revision(), made, { articleId: this.id, number: this.revisions });
    this.#written.push(revision);
    this.record(new ArticleWritten({ articleId: this.id, locale: made.locale, revision: this.revisions }));
    return revision;
  }

  /** What readers see waits for somebody to publish it. */
  private holdBack(revision: Revision): void {
    if (this.status === 'published') this.#pending.set(revision.locale, revision);
    else this.show(revision);
  }

  private show({ locale, title, summary, body, number, removal }: Revision): void {
    const before = this.#texts.get(locale) ?? new ArticleText();
    const text = { articleId: this.id, locale, title, summary, body, revision: number };
    if (removal) this.#texts.delete(locale);
    else this.#texts.set(locale, Object.assign(before, text));
    this.shownRevision = Math.max(this.shownRevision, number);
  }

  /** Those it will have when all that waits is published. */
  private get languages(): Set<ArticleLocale> {
    const all = new Set([...this.#texts.keys(), ...this.#pending.keys()]);
    for (const { locale, removal } of this.#pending.values()) if (removal) all.delete(locale);
    return all;
  }

  private showPending(): void {
    for (const revision of this.#pending.values()) this.show(revision);
    this.#pending.clear();
  }

  private endCareer(status: 'draft' | 'archived', now: Date): void {
    Object.assign(this, { status, publishAt: null, submittedAt: null, submittedBy: null, updatedAt: now });
  }

  private guardSomethingToPublish(): void {
    this.guardNotArchived();
    if (this.#texts.size === 0) throw new Conflict('knowledge.article-empty');
    if (this.status === 'published' && this.#pending.size === 0)
      throw new Conflict('knowledge.nothing-to-publish');
  }

  private guardNotArchived(): void {
    if (this.status === 'archived') throw new Conflict('knowledge.article-archived');
  }

  /** What was looked at and scheduled is what will be published. */
  private guardNotScheduled(): void {
    if (this.publishAt !== null) throw new Conflict('knowledge.article-scheduled');
  }
}
