import { QueryBus } from '@nestjs/cqrs';
import { SearchArticles } from '../../src/knowledge/api';
import { IndexWorker } from '../../src/knowledge/memory/index-worker';
import type { ArticleRecord } from '../../src/knowledge/search/worker/tasks';
import { Articles } from '../../src/knowledge/store/articles';
import { sql } from '../../src/platform/database/sql';
import { Live } from '../../src/platform/live/live';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { RunningApp, StartOptions } from '../support/boot';
import { freshDatabase, itOnPostgres } from '../support/databases';
import { startApp } from '../support/start-app';

const help = '/api/v1';
const search = (app: RunningApp, q: string, more = '') =>
  app.http.get(`${help}/search?q=${encodeURIComponent(q)}${more}`);

describe('A knowledge base that is changed', () => {
  const running: { close(): Promise<void> }[] = [];
  const start = async (options: StartOptions = {}) => {
    const app = await startApp(options);
    running.push(app);
    return app;
  };
  const sharedDatabase = async () => {
    const database = await freshDatabase();
    running.unshift({ close: () => database.drop() });
    return database.url;
  };
  afterEach(async () => {
    for (let each = running.pop(); each; each = running.pop()) await each.close();
  });

  /** Stands in for the editor: changes one article within a unit and announces it. */
  const change = (
    app: RunningApp,
    slug: string,
    how: (article: Awaited<ReturnType<Articles['get']>>) => void,
  ) =>
    app.get(UnitOfWork).run(async () => {
      const article = await app.get(Articles).get(slug);
      how(article);
      await app.get(Articles).save(article);
      await app.get(Live).announce('knowledge');
    });
  const found = async (app: RunningApp, q: string) =>
    (await app.get(QueryBus).execute(new SearchArticles(q, undefined, 5))).items;

  it('is searched as it now is, and forgets what was archived', async () => {
    const app = await start();
    const slug = 'subir-el-logotipo';
    const now = new Date('2026-11-27T10:00:00Z');
    // No article has so much as three letters in common with it.
    expect(await found(app, 'xilófono')).toEqual([]);
    const words = { title: 'Subir el logotipo', summary: 'Cómo.', body: '## Música\n\nUn xilófono.' };
    await change(app, slug, (article) => article.write('es', words, null, now));
    expect(await found(app, 'xilófono')).toMatchObject([{ slug, anchor: 's-musica' }]);
    await change(app, slug, (article) => article.archive(now));
    expect(await found(app, 'xilófono')).toEqual([]);
    expect((await app.http.get(`${help}/articles/${slug}`)).status).toBe(404);
  });

  it('is searched as it now is also while its thread has a second and more to do', async () => {
    const app = await start();
    await found(app, 'logotipo');
    const slug = 'subir-el-logotipo';
    const words = { title: 'Subir el logotipo', summary: 'Cómo.', body: 'Un xilófono.' };
    const worker = app.get(IndexWorker);
    // Work for more than the second that a search waits for an import, on this machine as it is now.
    const begun = performance.now();
    await worker.do('put', longArticles(10));
    const busy = worker.do('put', longArticles(Math.ceil(13_000 / (performance.now() - begun))));
    await change(app, slug, (article) => article.write('es', words, null, new Date('2026-11-27T10:00:00Z')));
    expect((await found(app, 'xilófono'))[0]).toMatchObject({ slug });
    expect(await busy).toEqual([]);
  });

  it('shows an article once, in the language of the reader where it has it', async () => {
    const app = await start();
    const slug = 'subir-el-logotipo';
    const words = {
      title: 'Uploading the logo',
      summary: 'The logo of your shop.',
      body: 'Choose a logo file.',
    };
    await change(app, slug, (article) => article.write('en', words, null, new Date('2026-11-27T10:00:00Z')));
    const [english, ...others] = (await search(app, 'uploading the logo of the shop', '&locale=en')).body
      .items;
    expect(english).toMatchObject({ slug, locale: 'en', title: 'Uploading the logo' });
    expect(others.filter((item: { slug: string }) => item.slug === slug)).toEqual([]);
    const spanish = (await search(app, 'subir el logotipo', '&locale=es')).body.items;
    expect(spanish.filter((item: { slug: string }) => item.slug === slug)).toMatchObject([{ locale: 'es' }]);
    const listed = await app.http.get(`${help}/articles?locale=en&category=diseno`);
    const article = listed.body.items.find((item: { slug: string }) => item.slug === slug);
    expect(article).toMatchObject({ locale: 'en', title: 'Uploading the logo' });
  });

  it('is not outvoted by one sender of requests', async () => {
    const app = await start({ env: { TURNO_LIMITS: 'on' } });
    const at = `${help}/articles/subir-el-logotipo/feedback`;
    for (let i = 0; i < 30; i++) expect((await app.http.post(at, { helpful: false })).status).toBe(204);
    const more = await app.http.post(at, { helpful: false });
    expect([more.status, more.code]).toEqual([429, 'platform.too-many-from-sender']);
    expect((await app.http.post(`${help}/questions`, { text: '¿Cómo subo el logotipo?' })).status).toBe(201);
  });

  it('is asked no more than a thousand questions an hour by one sender of requests', async () => {
    const app = await start({ env: { TURNO_LIMITS: 'on' } });
    const asks = () => app.http.post(`${help}/questions`, { text: 'subir el logotipo' });
    expect((await asks()).status).toBe(201);
    await app.sql(sql`UPDATE platform_sender SET times = 999 WHERE purpose = 'knowledge-question'`);
    expect((await asks()).status).toBe(201);
    const more = await asks();
    expect([more.status, more.code]).toEqual([429, 'platform.too-many-from-sender']);
  });

  it('is left alone at the next start', async () => {
    const databaseUrl = await sharedDatabase();
    const first = await startApp({ databaseUrl });
    await change(first, 'subir-el-logotipo', (article) => article.archive(new Date('2026-11-27T10:00:00Z')));
    await first.close();
    const second = await start({ databaseUrl });
    expect((await second.http.get(`${help}/articles/subir-el-logotipo`)).status).toBe(404);
  });

  itOnPostgres('is filled once, however many instances start together', async () => {
    const databaseUrl = await sharedDatabase();
    const apps = await Promise.all([1, 2, 3].map(() => start({ databaseUrl })));
    for (const app of apps) {
      expect((await app.http.get(`${help}/categories`)).body.items).toHaveLength(35);
      expect((await found(app, 'conectar mi dominio'))[0]?.slug).toBe('conectar-un-dominio-propio');
    }
  });
});

/** Articles that the search has much to do with, each of thirty sections of a hundred words. */
function longArticles(count: number): ArticleRecord[] {
  const section = (number: number) =>
    Array.from({ length: 100 }, (_, i) => `palabra${(number * 7_919 + i * i * 31) % 20_000}`).join(' ');
  return Array.from({ length: count }, (_, at) => {
    const sections = Array.from({ length: 30 }, (_, i) => `## Apartado ${i}\n\n${section(at * 30 + i)}`);
    const text = { title: `Largo ${at}`, summary: '', body: sections.join('\n\n') };
    return {
      ...{ id: `long-${at}`, slug: `largo-${at}`, kind: 'documentation', category: 'envios', keywords: [] },
      texts: [{ locale: 'es', ...text, categoryWords: [] }],
    };
  });
}
