import { QueryBus } from '@nestjs/cqrs';
import { EndQuestion, ExplainSearch, SearchArticles } from '../../src/knowledge/api';
import { IndexWorker } from '../../src/knowledge/memory/index-worker';
import { Commands } from '../../src/platform/commands';
import { sql } from '../../src/platform/database/sql';
import { newId } from '../../src/platform/ids';
import { anAgent, signedIn, withAdmin, type Agent } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { freshDatabase, itOnPostgres } from '../support/databases';
import { until } from '../support/ground';
import { startApp } from '../support/start-app';

const staff = '/api/v1/staff/search';
const search = (app: RunningApp, q: string, more = '') =>
  app.http.get(`/api/v1/search?q=${encodeURIComponent(q)}${more}`).then(({ body }) => body);
const slugsOf = async (app: RunningApp, q: string): Promise<string[]> =>
  (await search(app, q)).items.map(({ slug }: { slug: string }) => slug);

describe('Editors steer the search', () => {
  let app: RunningApp;
  let chief: Agent;
  beforeAll(async () => {
    app = await startApp({ env: withAdmin });
    chief = await anAgent(app, 'Elena', 'supervisor');
  });
  afterAll(() => app.close());

  it('by synonyms, in force with the answer', async () => {
    expect((await chief.http.get(`${staff}/synonyms`)).body).toEqual({ version: 1, groups: [] });
    const before = await search(app, 'zurrapa');
    expect(before.confident).toBe(false);
    const groups = [{ words: ['zurrapa', 'cupón de descuento'] }];
    const { status, body } = await chief.http.put(`${staff}/synonyms`, { groups, basedOn: 1 });
    expect([status, body]).toEqual([200, { version: 2, groups }]);
    const after = await search(app, 'zurrapa');
    expect(after.items[0].slug).toBe('crear-un-cupon-de-descuento');
    expect(after.confident).toBe(true);
  });

  it('by stop words, which never leave a question empty', async () => {
    const words = ['cupón'];
    const { body } = await chief.http.put(`${staff}/stop-words`, { words });
    expect(body).toEqual({ version: 2, words });
    expect((await slugsOf(app, 'cupones')).length).toBeGreaterThan(0);
    expect((await chief.http.put(`${staff}/stop-words`, { words: [] })).body.version).toBe(3);
  });

  it('by pinned answers, which they list, change and remove', async () => {
    const wish = { phrase: 'fotos borrosas', articleSlug: 'subir-el-logotipo' };
    const set = await chief.http.post(`${staff}/pins`, wish);
    expect([set.status, set.body]).toEqual([
      201,
      { ...wish, id: expect.any(String), locale: null, createdAt: expect.any(String) },
    ]);
    const [first, second] = (await search(app, 'Hola, mis fotos borrosas')).items;
    expect(first).toMatchObject({ slug: 'subir-el-logotipo', pinned: true });
    expect(second).toMatchObject({ slug: 'por-que-se-ven-borrosas-mis-fotos', pinned: false });
    const one = `${staff}/pins/${set.body.id}`;
    expect((await chief.http.patch(one, { articleSlug: 'configurar-el-iva' })).body.phrase).toBe(wish.phrase);
    expect((await slugsOf(app, 'foto borrosa'))[0]).toBe('configurar-el-iva');
    expect((await chief.http.get(`${staff}/pins?limit=1`)).body.items).toHaveLength(1);
    expect((await chief.http.delete(one)).status).toBe(204);
    expect((await slugsOf(app, 'fotos borrosas'))[0]).toBe('por-que-se-ven-borrosas-mis-fotos');
    for (const answer of [await chief.http.delete(one), await chief.http.patch(`${staff}/pins/x`, {})])
      expect(answer.code).toBe('knowledge.pin-not-found');
  });

  it('and are told what cannot be', async () => {
    const same = { groups: [{ words: ['Envío', 'envio'] }] };
    expect((await chief.http.put(`${staff}/synonyms`, same)).body).toMatchObject({
      code: 'knowledge.bad-synonyms',
      errors: [{ path: 'groups.0' }],
    });
    const stale = await chief.http.put(`${staff}/stop-words`, { words: [], basedOn: 1 });
    expect(stale.code).toBe('knowledge.words-changed-meanwhile');
    const pin = (phrase: string, articleSlug = 'configurar-el-iva') =>
      chief.http.post(`${staff}/pins`, { phrase, articleSlug });
    expect((await pin('¿cómo es que no?')).code).toBe('knowledge.phrase-empty');
    expect((await pin('iva', 'no-existe')).code).toBe('knowledge.article-not-found');
  });

  it('under their name, with what was before and is now', async () => {
    const lines = await app.sql<{ action: string; kind: string }>(
      sql`SELECT action, actor_kind AS kind FROM platform_audit WHERE action LIKE 'knowledge.%' ORDER BY id`,
    );
    expect(new Set(lines.map(({ action }) => action))).toEqual(
      new Set([
        ...['knowledge.synonyms-changed', 'knowledge.stop-words-changed'],
        ...['knowledge.pin-set', 'knowledge.pin-changed', 'knowledge.pin-removed'],
      ]),
    );
    expect(lines.every(({ kind }) => kind === 'staff')).toBe(true);
  });

  it('and see why an answer stands where it stands', async () => {
    const agent = await anAgent(app, 'Luis');
    const text = 'el pago con targeta da error';
    const { status, body } = await agent.http.post('/api/v1/staff/search-explanations', { text });
    expect(status).toBe(200);
    expect(body.words).toContainEqual({ word: 'targeta', readAs: ['tarjeta'], mistyped: true });
    expect(body.items[0]).toMatchObject({ slug: 'por-que-falla-el-pago-con-tarjeta', pinned: false });
    expect(body.confidence).toBeGreaterThan(body.confidentFrom);
    expect((await agent.http.put(`${staff}/synonyms`, { groups: [] })).status).toBe(403);
    expect((await app.http.get(`${staff}/pins`)).status).toBe(401);
  });

  it('after the search thread fell as before: it is filled again, with pins, synonyms and all', async () => {
    const before = await slugsOf(app, 'zurrapa');
    await app.get(IndexWorker).giveUp();
    const during = await app.http.get('/api/v1/search?q=zurrapa');
    if (during.status !== 200) {
      expect([during.status, during.code]).toEqual([503, 'knowledge.search-unavailable']);
      expect(during.headers.get('retry-after')).toBeTruthy();
    }
    await until(async () => (await app.http.get('/api/v1/search?q=zurrapa')).status === 200);
    expect(await slugsOf(app, 'zurrapa')).toEqual(before);
  });
});

describe('The search learns from what solved a question', () => {
  const text = '¿cómo hago una rebaja para mis clientes?';
  const articleSlug = 'anadir-un-recargo-o-descuento-automatico';
  const start = () => startApp({ env: { ...withAdmin, TURNO_TRUST_PROXY: '1' } });
  const from = (address: string) => ({ 'x-forwarded-for': address });

  async function says(app: RunningApp, address: string, outcome = 'solved'): Promise<string> {
    const { body } = await app.http.post('/api/v1/questions', { text }, from(address));
    await app.http.put(
      `/api/v1/questions/${body.questionId}/outcome`,
      { outcome, articleSlug },
      from(address),
    );
    return body.questionId;
  }

  async function learned(app: RunningApp): Promise<{ people: number; factor: number }> {
    const admin = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
    const { body } = await admin.post('/api/v1/staff/search-explanations', { text });
    return body.items.find(({ slug }: { slug: string }) => slug === articleSlug).learned;
  }

  it('one voice a day from one place, and nothing before three people agree', async () => {
    const app = await start();
    for (let n = 0; n < 5; n++) await says(app, '198.51.100.7');
    await says(app, '198.51.100.8');
    expect(await learned(app)).toEqual({ people: 2, factor: 1 });
    await says(app, '198.51.100.9');
    const { people, factor } = await learned(app);
    expect(people).toBe(3);
    expect(factor).toBeGreaterThan(1);
    const kept = await app.sql<{ voter: string }>(sql`SELECT voter FROM knowledge_vote`);
    expect(kept.map(({ voter }) => voter).join()).not.toContain('198.51');
    await app.close();
  });

  it('and forgets it when they come back unhelped, and after a year', async () => {
    const app = await start();
    const ids = [
      await says(app, '198.51.100.1'),
      await says(app, '198.51.100.2'),
      await says(app, '198.51.100.3'),
    ];
    expect((await learned(app)).people).toBe(3);
    await app.http.put(`/api/v1/questions/${ids[0]}/outcome`, { outcome: 'continued' }, from('198.51.100.1'));
    expect(await learned(app)).toEqual({ people: 2, factor: 1 });
    expect(await app.clock.forward(366 * 86_400_000)).toMatchObject({ 'knowledge.forget-votes': 3 });
    expect(await learned(app)).toEqual({ people: 0, factor: 1 });
    await app.close();
  });
});

describe('Several instances', () => {
  itOnPostgres('search with the same words and the same votes within a second', async () => {
    const database = await freshDatabase();
    const env = { ...withAdmin, TURNO_JWT_SECRET: 'the same on both, as it has to be everywhere' };
    const here = await startApp({ databaseUrl: database.url, env });
    const there = await startApp({ databaseUrl: database.url, env });
    const queries = there.get(QueryBus);
    const first = async () =>
      (await queries.execute(new SearchArticles('zurrapa', 'es', 1))).items[0]?.slug ?? 'none';
    expect(await first()).not.toBe('configurar-el-iva');
    const chief = await anAgent(here, 'Elena', 'supervisor');
    const seenWithinMs = async (slug: string) => {
      const answered = performance.now();
      await until(async () => (await first()) === slug);
      return performance.now() - answered;
    };
    await chief.http.put(`${staff}/synonyms`, { groups: [{ words: ['zurrapa', 'configurar el IVA'] }] });
    expect(await seenWithinMs('configurar-el-iva')).toBeLessThan(1_000);

    const words = {
      locale: 'es',
      title: 'La zurrapa',
      summary: 'Lo que queda.',
      body: 'Zurrapa es zurrapa.',
    };
    await chief.http.post('/api/v1/staff/articles', { ...words, kind: 'faq', categorySlug: 'envios' });
    await chief.http.put('/api/v1/staff/articles/la-zurrapa/publication', { state: 'published' });
    expect(await seenWithinMs('la-zurrapa')).toBeLessThan(1_000);

    const text = 'conectar mi dominio';
    const learned = async () => (await queries.execute(new ExplainSearch(text, 'es', 1))).items[0]?.learned;
    for (let n = 0; n < 3; n++) {
      const { questionId } = (await here.http.post('/api/v1/questions', { text })).body;
      const ending = { outcome: 'solved' as const, articleSlug: 'conectar-un-dominio-propio' };
      const asker = { personId: newId(), accountId: null };
      await here.get(Commands).execute(new EndQuestion(questionId, ending, asker));
    }
    await until(async () => (await learned())?.people === 3);
    await Promise.all([here.close(), there.close()]);
    await database.drop();
  });
});

describe('A further language', () => {
  const french = {
    locale: 'fr',
    title: 'Ajouter le logo',
    summary: 'Le logo de votre boutique.',
    body: 'Choisissez un fichier pour le logo.',
  };
  const article = '/api/v1/staff/articles/subir-el-logotipo';
  const written = async (app: RunningApp) => {
    const { http } = await anAgent(app, 'Elena', 'supervisor');
    const { version } = (await http.get(article)).body;
    const { status, code } = await http.put(article, { basedOn: version, texts: [french] });
    await http.put(`${article}/publication`, { state: 'published' });
    return [status, code];
  };

  it('is written, found and read where the configuration names it, and others fall back visibly', async () => {
    const app = await startApp({ env: { ...withAdmin, TURNO_SEARCH_LOCALES: 'fr, pt' } });
    expect(await written(app)).toEqual([200, undefined]);
    const found = await search(app, 'Bonjour, où choisir le logo de ma boutique ? Merci');
    expect(found.locale).toBe('fr');
    expect(found.items[0]).toMatchObject({ slug: 'subir-el-logotipo', locale: 'fr', fallback: false });
    const other = await search(app, 'conectar un dominio', '&locale=fr');
    expect(other.items[0]).toMatchObject({ locale: 'es', fallback: true });
    const read = (locale: string) =>
      app.http.get(`/api/v1/articles/subir-el-logotipo?locale=${locale}`).then(({ body }) => body);
    expect(await read('fr')).toMatchObject({ title: french.title, locale: 'fr', fallback: false });
    expect(await read('pt')).toMatchObject({ locale: 'es', fallback: true });
    expect((await read('es')).locales.at(-1)).toBe('fr');
    const list = await app.http.get('/api/v1/articles?locale=fr&limit=100&category=diseno');
    const slugs = list.body.items.map(({ slug }: { slug: string }) => slug);
    expect(slugs).toEqual([...new Set(slugs)]);
    await app.close();
  });

  it('that the configuration does not name is not written either', async () => {
    const app = await startApp({ env: withAdmin });
    expect(await written(app)).toEqual([400, 'knowledge.unknown-locale']);
    await app.close();
  });
});

describe('A question of somebody signed in', () => {
  it('counts as theirs, however often they ask', async () => {
    const app = await startApp();
    const asker = { personId: newId(), accountId: newId() };
    for (let n = 0; n < 3; n++) {
      const { body } = await app.http.post('/api/v1/questions', { text: 'conectar mi dominio' });
      const ending = { outcome: 'solved' as const, articleSlug: 'conectar-un-dominio-propio' };
      await app.get(Commands).execute(new EndQuestion(body.questionId, ending, asker, '198.51.100.1'));
    }
    const votes = await app.sql<{ signed: number }>(sql`SELECT signed_in AS signed FROM knowledge_vote`);
    expect(votes).toEqual([{ signed: 1 }]);
    await app.close();
  });
});
