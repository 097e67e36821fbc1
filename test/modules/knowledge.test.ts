import { QueryBus } from '@nestjs/cqrs';
import { AskQuestion, CategoryExists, EndQuestion, type Asker } from '../../src/knowledge/api';
import { QuestionExists } from '../../src/knowledge/carried-question';
import { Commands } from '../../src/platform/commands';
import { sql } from '../../src/platform/database/sql';
import { newId } from '../../src/platform/ids';
import type { RunningApp, StartOptions } from '../support/boot';
import { startApp } from '../support/start-app';

/** The whole application: what a question finds beside articles is put together above the help. */
const startKnowledge = (options: StartOptions = {}) => startApp(options);
const help = '/api/v1';
const search = (app: RunningApp, q: string, more = '') =>
  app.http.get(`${help}/search?q=${encodeURIComponent(q)}${more}`);
const events = (app: RunningApp, subject: string) =>
  app.sql<{ name: string }>(
    sql`SELECT name FROM platform_event WHERE subject = ${subject} ORDER BY position`,
  );

describe('The help of a new desk', () => {
  let app: RunningApp;
  beforeAll(async () => void (app = await startKnowledge()));
  afterAll(() => app.close());

  it('knows its thirty-five topics in the order of their hand, in both languages', async () => {
    const { body } = await app.http.get(`${help}/categories`);
    expect(body.items).toHaveLength(35);
    expect(body.items[0]).toEqual({
      slug: 'introduccion',
      title: 'Introducción',
      parent: null,
      articles: expect.any(Number),
    });
    const total = body.items.reduce((sum: number, { articles }: { articles: number }) => sum + articles, 0);
    expect(total).toBeGreaterThanOrEqual(90);
    const english = await app.http.get(`${help}/categories`, { 'accept-language': 'en' });
    expect(english.body.items[0].title).toBe('Introduction');
  });

  it('lists every article once, page by page', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await app.http.get(`${help}/articles?limit=33${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ slug }: { slug: string }) => slug));
      cursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const [{ count } = { count: 0 }] = await app.sql<{ count: number }>(
      sql`SELECT count(*) AS count FROM knowledge_article WHERE status = 'published'`,
    );
    expect(seen).toHaveLength(count);
    const faq = await app.http.get(`${help}/articles?kind=faq&category=envios`);
    expect(faq.body.items.length).toBeGreaterThan(0);
    for (const item of faq.body.items)
      expect(item).toMatchObject({ kind: 'faq', category: 'envios', locale: 'es' });
  });

  it('shows an article in the language it has, and says so when it is not the one asked for', async () => {
    const spanish = await app.http.get(`${help}/articles/conectar-un-dominio-propio`);
    expect(spanish.body).toMatchObject({ locale: 'es', fallback: false });
    for (const { anchor } of spanish.body.sections)
      expect(spanish.body.bodyHtml).toContain(`<section id="${anchor}">`);
    const english = await app.http.get(`${help}/articles/subir-el-logotipo?locale=en`);
    expect(english.body).toMatchObject({ locale: 'es', fallback: true });
  });

  it.each(['no-existe', 'No%20Existe', '..%2F..%2Fetc'])('has no article called %s', async (slug) => {
    expect((await app.http.get(`${help}/articles/${slug}`)).code).toBe('knowledge.article-not-found');
    const feedback = await app.http.post(`${help}/articles/${slug}/feedback`, { helpful: true });
    expect(feedback.code).toBe('knowledge.article-not-found');
  });

  it.each([
    [
      'Hola, buenos días, quisiera conectar mi dominio propio a la tienda. Muchas gracias',
      'conectar-un-dominio-propio',
    ],
    ['no me llegan los coreos a mis clientes', 'por-que-no-llegan-los-correos-a-mis-clientes'],
    ['Buenas tardes, el pago con targeta da error', 'por-que-falla-el-pago-con-tarjeta'],
    ['como hago un cupon de descuneto', 'crear-un-cupon-de-descuento'],
    ['las fotos salen borrosas, un saludo', 'por-que-se-ven-borrosas-mis-fotos'],
  ])('answers "%s" first with the right article', async (q, slug) => {
    const { body } = await search(app, q);
    expect(body.confident).toBe(true);
    expect(body.items[0]).toMatchObject({ slug, locale: 'es' });
    expect(body.items.some(({ excerpt }: { excerpt: string }) => /<mark>\p{L}+<\/mark>/u.test(excerpt))).toBe(
      true,
    );
    const article = await app.http.get(`${help}/articles/${slug}`);
    const anchors = article.body.sections.map(({ anchor }: { anchor: string }) => anchor);
    expect(['', ...anchors]).toContain(body.items[0].anchor);
  });

  it('tells which typing errors it read as what', async () => {
    const text = 'no me llegan los coreos a mis clinetes';
    const corrections = [
      { from: 'coreos', to: 'correos' },
      { from: 'clinetes', to: 'clientes' },
    ];
    expect((await search(app, text)).body.corrections).toEqual(corrections);
    const asked = await app.http.post(`${help}/questions`, { text });
    expect(asked.body.corrections).toEqual(corrections);
    expect((await search(app, 'no me llegan los correos')).body.corrections).toEqual([]);
  });

  it('finds a topic by its former names', async () => {
    const { body } = await search(app, 'Pasarela de pago', '&limit=3');
    expect(body.items.map(({ category }: { category: string }) => category)).toContain('metodos-de-pago');
  });

  it('refuses a search for nothing', async () => {
    expect((await app.http.get(`${help}/search`)).body.errors[0]).toMatchObject({
      path: 'q',
      code: 'request.required',
    });
    expect((await search(app, '   ')).status).toBe(400);
    expect((await search(app, 'x', '&limit=101')).status).toBe(400);
  });

  it('keeps a question with what it suggested, and how it ended', async () => {
    const asked = await app.http.post(`${help}/questions`, {
      text: '¿Cuánto tarda en verse el cambio de DNS?',
    });
    expect(asked.status).toBe(201);
    expect(asked.body.confident).toBe(true);
    expect(asked.body.suggestions[0].slug).toBe('cuanto-tarda-un-cambio-de-dns');
    expect(asked.body.suggestions.length).toBeLessThanOrEqual(5);
    const { questionId } = asked.body;
    expect(await app.get(QueryBus).execute(new QuestionExists(questionId, null))).toBe(true);
    const outcome = `${help}/questions/${questionId}/outcome`;
    const solved = { outcome: 'solved', articleSlug: 'cuanto-tarda-un-cambio-de-dns' };
    expect((await app.http.put(outcome, solved)).status).toBe(204);
    expect((await app.http.put(outcome, solved)).status).toBe(204);
    expect((await app.http.put(outcome, { outcome: 'continued' })).status).toBe(204);
    expect((await events(app, questionId)).map(({ name }) => name)).toEqual([
      'knowledge.question-asked',
      'knowledge.question-solved',
      'knowledge.question-continued',
    ]);
    const unknown = { outcome: 'solved', articleSlug: 'no-existe' };
    expect((await app.http.put(outcome, unknown)).code).toBe('knowledge.article-not-found');
  });

  it('suggests nothing when nothing answers, and still shows the nearest in the search', async () => {
    const text = 'cuanto cuesta una paella en Valencia';
    const asked = await app.http.post(`${help}/questions`, { text });
    expect(asked.body).toMatchObject({ suggestions: [], confident: false });
    const { body } = await search(app, text);
    expect(body.confident).toBe(false);
    expect(body.items.length).toBeGreaterThan(0);
  });

  it('keeps one question however often the same request is sent', async () => {
    const send = () => app.http.post(`${help}/questions`, { text: 'dominio' }, { 'idempotency-key': 'once' });
    const [first, again] = [await send(), await send()];
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('keeps a question as it was typed', async () => {
    const { body } = await app.http.post(`${help}/questions`, { text: 'mi  tienda <b>&' });
    const [row] = await app.sql<{ text: string }>(
      sql`SELECT text FROM knowledge_question WHERE id = ${body.questionId}`,
    );
    expect(row?.text).toBe('mi  tienda <b>&');
  });

  it('lets nobody else end the question of an account', async () => {
    const owner: Asker = { personId: newId(), accountId: newId() };
    const question = { text: 'dominio', asker: owner };
    const commands = app.get(Commands);
    const { questionId } = await commands.execute(
      new AskQuestion(question, { items: [], confident: false, locale: 'es', corrections: [] }),
    );
    const end = (asker: Asker | null) =>
      commands.execute(new EndQuestion(questionId, { outcome: 'continued', articleSlug: null }, asker));
    await expect(end(null)).rejects.toThrow('knowledge.question-not-found');
    await expect(end({ personId: newId(), accountId: newId() })).rejects.toThrow(
      'knowledge.question-not-found',
    );
    await end(owner);
    for (const id of ['x', newId()]) {
      const answer = await app.http.put(`${help}/questions/${id}/outcome`, { outcome: 'solved' });
      expect(answer.code).toBe('knowledge.question-not-found');
    }
  });

  it('keeps every opinion about an article', async () => {
    const give = (body: object) => app.http.post(`${help}/articles/subir-el-logotipo/feedback`, body);
    expect((await give({ helpful: true })).status).toBe(204);
    expect((await give({ helpful: false, comment: 'Falta el tamaño.', reason: 'incomplete' })).status).toBe(
      204,
    );
    expect((await give({ helpful: 'yes' })).status).toBe(400);
    expect((await give({ helpful: false, reason: 'ugly' })).status).toBe(400);
    const rows = await app.sql<{ helpful: number; comment: string | null; reason: string | null }>(
      sql`SELECT helpful, comment, reason FROM knowledge_feedback ORDER BY helpful`,
    );
    expect(rows).toEqual([
      { helpful: 0, comment: 'Falta el tamaño.', reason: 'incomplete' },
      { helpful: 1, comment: null, reason: null },
    ]);
  });

  it('tells other modules which categories and questions there are, and is not confused by nonsense', async () => {
    const queries = app.get(QueryBus);
    expect(await queries.execute(new CategoryExists('envios'))).toBe(true);
    for (const slug of ['nada', '', '\0', 'ENVIOS']) {
      expect(await queries.execute(new CategoryExists(slug))).toBe(false);
    }
    for (const id of ['x', newId()]) expect(await queries.execute(new QuestionExists(id, null))).toBe(false);
  });
});
