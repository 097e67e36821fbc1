import { KnowledgeModule } from '../../src/knowledge/knowledge.module';
import { readSeedArticles, type SeedArticle } from '../../src/knowledge/text/seed-files';
import { sql } from '../../src/platform/database/sql';
import type { RunningApp } from '../support/boot';
import { startPlatform } from '../support/start-platform';

/** As many as a person looks at before giving up. */
const looksAt = 3;

interface Found {
  slug: string;
  locale: string;
}

describe('The help that the product brings', () => {
  let app: RunningApp;
  let articles: SeedArticle[];
  beforeAll(async () => {
    [app, articles] = await Promise.all([startPlatform({ modules: [KnowledgeModule] }), readSeedArticles()]);
  });
  afterAll(() => app.close());

  const firstFor = async (question: string): Promise<Found[]> => {
    const found = await app.http.get(`/api/v1/search?limit=${looksAt}&q=${encodeURIComponent(question)}`);
    return found.body.items;
  };

  it('has for each of its questions the right article among the first three, in the language of the question', async () => {
    const missed: string[] = [];
    for (const { slug, texts } of articles) {
      for (const { locale, questions } of texts) {
        for (const question of questions) {
          const found = await firstFor(question);
          if (found.some((item) => item.slug === slug && item.locale === locale)) continue;
          missed.push(`${slug} (${locale}) «${question}» → ${found.map((item) => item.slug).join(', ')}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  it('is stored in each language it was written in, and without the questions it is tested with', async () => {
    const stored = await app.sql<{ slug: string; locale: string; body: string }>(
      sql`SELECT a.slug, t.locale, t.title, t.summary, t.body, a.keywords
          FROM knowledge_article a JOIN knowledge_article_text t ON t.article_id = a.id`,
    );
    const written = articles.flatMap(({ slug, texts }) => texts.map(({ locale }) => `${slug} ${locale}`));
    expect(stored.map(({ slug, locale }) => `${slug} ${locale}`).sort()).toEqual(written.sort());
    const all = JSON.stringify(stored);
    const questions = articles.flatMap(({ texts }) => texts.flatMap((text) => text.questions));
    expect(questions.filter((question) => all.includes(question))).toEqual([]);
  });
});
