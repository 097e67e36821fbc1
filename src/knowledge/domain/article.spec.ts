import { newId } from '../../platform/ids';
import { ArticlePublished, ArticleRenamed } from '../events';
import { Article } from './article';

const now = new Date('2026-11-26T09:00:00Z');
const later = new Date('2026-11-27T09:00:00Z');
const words = { title: 'Pagos', summary: 'Cobrar.', body: 'Texto.' };

const draft = () => Article.draft({ slug: 'pagos', kind: 'faq', categoryId: newId(), keywords: [] }, now);

describe('an article', () => {
  it('leaves a revision of every writing, numbered through its languages', () => {
    const article = draft();
    article.write('es', words, null, now);
    article.write('en', { ...words, title: 'Payments' }, null, now);
    article.write('es', { ...words, body: 'Otro.' }, null, later);
    const made = article
      .takeRevisions()
      .map(({ number, locale, body, madeAt }) => [number, locale, body, madeAt]);
    expect(made).toEqual([
      [1, 'es', 'Texto.', now],
      [2, 'en', 'Texto.', now],
      [3, 'es', 'Otro.', later],
    ]);
    expect(article.texts.get('es')?.body).toBe('Otro.');
  });

  it('makes no revision of the same words', () => {
    const article = draft();
    article.write('es', words, null, now);
    article.write('es', { ...words }, null, later);
    expect(article.takeRevisions()).toHaveLength(1);
    expect(article.updatedAt).toEqual(now);
  });

  it('is published once, with words', () => {
    const article = draft();
    expect(() => article.publish(now)).toThrow('knowledge.article-empty');
    article.write('es', words, null, now);
    article.takeEvents();
    article.publish(now);
    article.publish(later);
    expect(article.publishedAt).toEqual(now);
    expect(article.takeEvents()).toEqual([
      new ArticlePublished({ articleId: article.id, slug: 'pagos', revision: 1 }),
    ]);
  });

  const published = () => {
    const article = draft();
    article.write('es', words, null, now);
    article.publish(now);
    return article;
  };

  it('shows new words to readers only when it is published again', () => {
    const article = published();
    article.propose('es', { ...words, body: 'Nuevo.' }, 'a1', later);
    article.propose('en', { ...words, title: 'Payments' }, 'a1', later);
    expect(article.texts.get('es')?.body).toBe('Texto.');
    expect(article.texts.has('en')).toBe(false);
    article.publish(later);
    expect(article.texts.get('es')).toMatchObject({ body: 'Nuevo.', revision: 2 });
    expect(article.texts.get('en')).toMatchObject({ title: 'Payments', revision: 3 });
    expect(article.publishedAt).toEqual(now);
    expect(article.reviewedAt).toEqual(later);
  });

  it('counts what waits as its newest words: writing them again is no revision', () => {
    const article = published();
    article.propose('es', { ...words, body: 'Nuevo.' }, 'a1', later);
    article.propose('es', { ...words, body: 'Nuevo.' }, 'a2', later);
    expect(article.revisions).toBe(2);
    article.propose('es', words, 'a2', later);
    expect(article.revisions).toBe(3);
  });

  it('is published later exactly as it was scheduled', () => {
    const article = draft();
    article.write('es', words, null, now);
    expect(() => article.schedule(now, now)).toThrow('knowledge.schedule-in-the-past');
    article.schedule(later, now);
    expect(() => article.propose('es', { ...words, body: 'x' }, 'a1', now)).toThrow(
      'knowledge.article-scheduled',
    );
    article.publish(later);
    expect(article).toMatchObject({ status: 'published', publishAt: null, publishedAt: later });
  });

  it('has something to submit or to schedule only while something waits', () => {
    const article = published();
    expect(() => article.submit('a1', later)).toThrow('knowledge.nothing-to-publish');
    expect(() => article.schedule(new Date('2027-01-01'), later)).toThrow('knowledge.nothing-to-publish');
    article.propose('es', { ...words, body: 'Nuevo.' }, 'a1', later);
    article.submit('a1', later);
    expect(article).toMatchObject({ submittedAt: later, submittedBy: 'a1' });
    article.publish(later);
    expect(article).toMatchObject({ submittedAt: null, submittedBy: null });
  });

  it('that is taken back is worked on with its newest words', () => {
    const article = published();
    article.propose('es', { ...words, body: 'Nuevo.' }, 'a1', later);
    article.withdraw(later);
    expect(article).toMatchObject({ status: 'draft', publishedAt: now });
    expect(article.texts.get('es')?.body).toBe('Nuevo.');
  });

  const inTwoLanguages = () => {
    const article = draft();
    article.write('es', words, null, now);
    article.write('en', { ...words, title: 'Payments' }, null, now);
    return article;
  };

  it('loses a language at once while nobody reads it, and otherwise when it is published', () => {
    const [unread, read] = [inTwoLanguages(), inTwoLanguages()];
    unread.removeLanguage('en', 'a1', later);
    expect([...unread.texts.keys()]).toEqual(['es']);
    read.publish(now);
    read.removeLanguage('en', 'a1', later);
    expect([...read.texts.keys()]).toEqual(['es', 'en']);
    read.publish(later);
    expect([...read.texts.keys()]).toEqual(['es']);
    for (const article of [unread, read]) {
      const { number, locale, removal, body } = article.takeRevisions().at(-1) ?? {};
      expect([number, locale, removal, body]).toEqual([3, 'en', true, '']);
    }
  });

  it('never loses its last language, counting what waits to be published', () => {
    const article = published();
    expect(() => article.removeLanguage('es', 'a1', later)).toThrow('knowledge.last-language');
    expect(() => article.removeLanguage('en', 'a1', later)).toThrow('knowledge.language-not-found');
    article.propose('en', { ...words, title: 'Payments' }, 'a1', later);
    article.removeLanguage('es', 'a1', later);
    expect(() => article.removeLanguage('es', 'a1', later)).toThrow('knowledge.language-not-found');
    expect(() => article.removeLanguage('en', 'a1', later)).toThrow('knowledge.last-language');
    article.publish(later);
    expect([...article.texts.keys()]).toEqual(['en']);
  });

  it('keeps a language that is written again before its removal was published', () => {
    const article = inTwoLanguages();
    article.publish(now);
    article.removeLanguage('en', 'a1', later);
    article.propose('en', { ...words, title: 'Payments' }, 'a1', later);
    article.publish(later);
    expect(article.texts.get('en')).toMatchObject({ title: 'Payments', revision: 4 });
  });

  it('loses no language while it is archived or scheduled', () => {
    const article = inTwoLanguages();
    article.schedule(later, now);
    expect(() => article.removeLanguage('en', 'a1', now)).toThrow('knowledge.article-scheduled');
    article.archive(now);
    expect(() => article.removeLanguage('en', 'a1', now)).toThrow('knowledge.article-archived');
  });

  it('points to another article only when it is a frequent question', () => {
    const article = published();
    const facts = { ...article.facts, pointsTo: newId() };
    article.describe(facts, later);
    expect(article.pointsTo).toBe(facts.pointsTo);
    expect(() => article.describe({ ...facts, kind: 'documentation' }, later)).toThrow(
      'knowledge.only-faq-points',
    );
  });

  it('tells which address it gave up', () => {
    const article = published();
    article.takeEvents();
    expect(article.rename('pagos', later)).toBeNull();
    expect(article.rename('cobros', later)).toBe('pagos');
    expect(article.takeEvents()).toEqual([
      new ArticleRenamed({ articleId: article.id, from: 'pagos', to: 'cobros' }),
    ]);
  });

  it('cannot be changed once it is archived', () => {
    const article = draft();
    article.write('es', words, null, now);
    article.publish(now);
    article.archive(later);
    expect(() => article.write('es', { ...words, body: 'x' }, null, later)).toThrow(
      'knowledge.article-archived',
    );
    expect(() => article.publish(later)).toThrow('knowledge.article-archived');
    article.withdraw(later);
    article.publish(later);
    expect(article.status).toBe('published');
  });
});
