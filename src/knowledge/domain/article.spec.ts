import { newId } from '../../platform/ids';
import { ArticlePublished } from '../events';
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
    article.publish(now);
    article.publish(later);
    expect(article.publishedAt).toEqual(now);
    expect(article.takeEvents()).toEqual([
      new ArticlePublished({ articleId: article.id, slug: 'pagos', revision: 1 }),
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
  });
});
