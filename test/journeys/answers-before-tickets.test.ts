import { sql } from '../../src/platform/database/sql';
import { anAgent, anOwner, signedIn, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { freshDatabase, itOnPostgres } from '../support/databases';
import { until } from '../support/ground';
import type { HttpClient } from '../support/http-client';
import { startApp } from '../support/start-app';

const hourMs = 3_600_000;
const dns = 'cuanto-tarda-un-cambio-de-dns';
const dnsQuestion = '¿Cuánto tarda en verse el cambio de DNS?';

describe('an answer before the ticket', () => {
  let app: RunningApp;
  let ana: Owner;
  let bruno: Owner;
  let marta: Agent;
  let admin: HttpClient;
  /** When the story began that is being told: reports are of what came since. */
  let begun: string;

  beforeAll(async () => {
    // Friday 27 November 2026, 10:00 in Madrid.
    app = await startApp({ now: '2026-11-27T09:00:00.000Z', env: withAdmin });
    [ana, bruno] = [await anOwner(app, 'Ana'), await anOwner(app, 'Bruno')];
    marta = await anAgent(app, 'Marta');
    admin = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
  });
  beforeEach(async () => {
    await app.clock.forward(hourMs);
    begun = await app.clock.now();
  });
  afterAll(() => app.close());

  const asks = async (http: HttpClient, text: string) =>
    (await http.post('/api/v1/questions', { text })).body;
  const reads = (http: HttpClient, slug: string, questionId: string) =>
    http.get(`/api/v1/articles/${slug}?questionId=${questionId}`);
  const ends = (http: HttpClient, questionId: string, outcome: string, articleSlug?: string) =>
    http.put(`/api/v1/questions/${questionId}/outcome`, { outcome, articleSlug });
  const report = async (name: string) => {
    const { status, body } = await admin.get(`/api/v1/admin/reports/${name}?from=${begun}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.items;
  };
  const useOf = async (slug: string) =>
    (await report('article-deflection')).find((row: { slug: string }) => row.slug === slug);

  it('is reported for days of the desk, and for a period that can be', async () => {
    await app.clock.set('2026-11-28T22:59:00.000Z');
    await asks(app.http, 'dron submarino');
    const on = (query: string) => admin.get(`/api/v1/admin/reports/unanswered-questions?${query}`);
    const { body } = await on('from=2026-11-28&to=2026-11-28');
    expect([body.from, body.to]).toEqual(['2026-11-27T23:00:00.000Z', '2026-11-28T23:00:00.000Z']);
    expect(body.items).toHaveLength(1);
    expect((await on('from=2026-11-29&to=2026-11-29')).body.items).toEqual([]);
    for (const query of [
      'from=2026-11-29&to=2026-11-27',
      'from=2020-01-01',
      'to=2026-13-45',
      'to=2026-02-01T99:00Z',
    ]) {
      expect((await on(query)).code).toBe('reports.bad-period');
    }
    expect((await on('from=yesterday')).code).toBe('request.invalid');
    expect((await admin.get('/api/v1/admin/reports/constructor')).code).toBe('reports.unknown-report');
    expect((await marta.http.get('/api/v1/admin/reports/documentation-gaps')).status).toBe(403);
  });

  it('is counted when the article was read and no ticket came within 72 hours', async () => {
    const { questionId, suggestions, ownTickets } = await asks(ana.http, dnsQuestion);
    expect([suggestions[0].slug, ownTickets]).toEqual([dns, []]);
    await reads(ana.http, dns, questionId);
    await ends(ana.http, questionId, 'solved', dns);
    await app.clock.forward(71 * hourMs);
    expect(await useOf(dns)).toMatchObject({ seen: 1, solved: 1, deflected: 0, undecided: 1 });
    await app.clock.forward(hourMs);
    expect(await useOf(dns)).toMatchObject({ deflected: 1, undecided: 0, ticketsNonetheless: 0 });
    for (const helpful of [true, false, true]) {
      await app.http.post(`/api/v1/articles/${dns}/feedback`, { helpful });
    }
    expect(await useOf(dns)).toMatchObject({ helpful: 2, notHelpful: 1 });
    const categories = await report('category-deflection');
    expect(categories[0]).toMatchObject({ category: (await useOf(dns)).category, deflected: 1 });
  });

  it('is not counted when a ticket on the same matter came, with or without the question', async () => {
    const first = await asks(ana.http, dnsQuestion);
    await reads(ana.http, dns, first.questionId);
    await ends(ana.http, first.questionId, 'solved', dns);
    await app.clock.forward(10 * hourMs);
    const { category } = await useOf(dns);
    await ana.sends('El DNS sigue sin cambiar', { categorySlug: category });
    const second = await asks(app.http, dnsQuestion);
    await reads(app.http, dns, second.questionId);
    await ana.sends('Y otra cosa', { categorySlug: 'envios', questionId: second.questionId });
    await app.clock.forward(100 * hourMs);
    expect(await useOf(dns)).toMatchObject({ seen: 2, solved: 1, deflected: 0, ticketsNonetheless: 2 });
  });

  it('is not counted for a ticket on another matter, which takes nothing away from it', async () => {
    const { questionId } = await asks(ana.http, dnsQuestion);
    await reads(ana.http, dns, questionId);
    await ana.sends('El pago falla', { categorySlug: 'metodos-de-pago' });
    await app.clock.forward(73 * hourMs);
    expect(await useOf(dns)).toMatchObject({ deflected: 1, ticketsNonetheless: 0 });
  });

  it('that was none goes along with the ticket: staff see the question, what was suggested and what was read', async () => {
    const { questionId, suggestions } = await asks(ana.http, dnsQuestion);
    await reads(ana.http, dns, questionId);
    await ends(ana.http, questionId, 'continued', dns);
    const { reference } = await ana.sends('El DNS no cambia', { questionId });
    const { question } = await marta.sees(reference);
    expect(question).toEqual({
      text: dnsQuestion,
      askedAt: begun,
      suggestions: suggestions.map(({ slug }: { slug: string }) => slug),
      read: [dns],
    });
    expect(await report('questions-to-tickets')).toEqual([
      expect.objectContaining({ text: dnsQuestion, ticket: reference, read: dns, category: 'envios' }),
    ]);
    await app.clock.forward(100 * hourMs);
    expect(await useOf(dns)).toMatchObject({ deflected: 0, ticketsNonetheless: 1 });
  });

  it('is not counted for somebody who only said that it did not help', async () => {
    const { questionId } = await asks(ana.http, dnsQuestion);
    await reads(ana.http, dns, questionId);
    await ends(ana.http, questionId, 'continued');
    await app.clock.forward(100 * hourMs);
    expect(await useOf(dns)).toMatchObject({ seen: 1, deflected: 0, undecided: 0, ticketsNonetheless: 0 });
  });

  it("may be one's own: the box finds what the account had answered before, and nobody else's", async () => {
    const { reference } = await ana.sends('Mi transportista no aparece al pagar', {
      body: 'En el último paso no aparece el transportista MegaVeloz para Ceuta.',
    });
    const again = '¿Por qué no aparece el transportista MegaVeloz en Ceuta?';
    expect((await asks(ana.http, again)).ownTickets).toEqual([]);
    await marta.answers(reference);
    expect((await asks(ana.http, again)).ownTickets).toEqual([
      {
        reference,
        subject: 'Mi transportista no aparece al pagar',
        answeredAt: begun,
      },
    ]);
    expect((await asks(ana.http, 'Cómo cambio los colores')).ownTickets).toEqual([]);
    expect((await asks(bruno.http, again)).ownTickets).toEqual([]);
    expect((await asks(app.http, again)).ownTickets).toBeUndefined();
    expect((await asks(marta.http, again)).ownTickets).toBeUndefined();
  });

  it('that is missing is known: what found nothing, and what to write next', async () => {
    for (const text of ['entrega con dron submarino', 'entrega con dron submarino', '=cmd|calc']) {
      await asks(app.http, text);
    }
    expect((await report('unanswered-questions'))[0]).toMatchObject({
      text: 'entrega con dron submarino',
      times: 2,
      continued: 0,
    });
    const { questionId } = await asks(ana.http, 'entrega con dron submarino');
    const { reference } = await ana.sends('Dron submarino para entregas', { questionId });
    const other = await ana.sends('Entrega por dron submarino', { body: 'Zzyzx qwrtp.' });
    await ana.sends('DNS', { body: dnsQuestion });
    expect(await report('documentation-gaps')).toEqual([
      {
        category: 'envios',
        subject: 'Dron submarino para entregas',
        tickets: 2,
        references: `${reference} ${other.reference}`,
      },
    ]);
    const unseen = await report('articles-never-found');
    expect(unseen.length).toBeGreaterThan(50);
    const csv = await admin.get(`/api/v1/admin/reports/unanswered-questions?format=csv&from=${begun}`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toContain('unanswered-questions.csv');
    expect(csv.body.split('\r\n')[0]).toBe('text,locale,times,continued,lastAskedAt');
    expect(csv.body).toContain("\r\n'=cmd|calc,");
  });

  it('that is missing is asked for by tickets that are for us, each customer once', async () => {
    const matter = { body: 'Zzyzx qwrtp.' };
    const first = await ana.sends('Globo aerostático para entregas', matter);
    const spam = await bruno.sends('Globo aerostático barato', matter);
    const repeat = await ana.sends('Entregas en globo aerostático', matter);
    const sergio = await anAgent(app, 'Sergio', 'supervisor');
    const at = '/api/v1/staff/tickets';
    await sergio.http.put(`${at}/${spam.reference}/closure`, { as: 'spam' });
    await sergio.http.put(`${at}/${repeat.reference}/merge`, { into: first.reference });
    await app.http.post('/api/v1/contacts', {
      ...{
        name: 'Zoe',
        email: 'zoe@example.org',
        categorySlug: 'envios',
        subject: 'Globo aerostático',
        ...matter,
      },
    });
    expect(await report('documentation-gaps')).toEqual([
      expect.objectContaining({ tickets: 1, references: first.reference }),
    ]);
    const asked = ['¿Entrega en globo?', 'entrega en globo', 'ENTREGA EN GLOBO'];
    for (const text of [...asked, 'entrega en dirigible']) await asks(app.http, text);
    const unanswered = await report('unanswered-questions');
    expect(unanswered.map(({ times }: { times: number }) => times)).toEqual([3, 1]);
  });

  it('is none once a ticket carries the question, whatever was said before', async () => {
    const { questionId } = await asks(ana.http, dnsQuestion);
    await reads(ana.http, dns, questionId);
    await ends(ana.http, questionId, 'solved', dns);
    const stolen = await bruno.http.post('/api/v1/tickets', {
      ...{
        shopId: null,
        categorySlug: 'envios',
        level: 'standard',
        subject: 'DNS',
        body: 'No cambia.',
        questionId,
      },
    });
    expect([stolen.status, stolen.code]).toEqual([400, 'tickets.unknown-question']);
    await ana.sends('El DNS no cambia', { questionId });
    const [ended] = await app.sql(
      sql`SELECT q.outcome, v.withdrawn FROM knowledge_question q JOIN knowledge_vote v ON v.question_id = q.id
          WHERE q.id = ${questionId}`,
    );
    expect(ended).toEqual({ outcome: 'continued', withdrawn: 1 });
    await app.clock.forward(100 * hourMs);
    expect(await useOf(dns)).toMatchObject({ solved: 0, deflected: 0, ticketsNonetheless: 1 });
  });

  it('keeps who read what only for questions that are the reader’s', async () => {
    const { questionId } = await asks(ana.http, dnsQuestion);
    for (const http of [bruno.http, app.http]) expect((await reads(http, dns, questionId)).status).toBe(200);
    expect((await reads(ana.http, dns, '00000000-0000-4000-8000-000000000000')).status).toBe(200);
    const seen = sql`SELECT article_id FROM knowledge_view WHERE question_id = ${questionId}`;
    expect(await app.sql(seen)).toEqual([]);
  });
});

describe('an article that is edited on one instance', () => {
  itOnPostgres('is found in its new words on another', async () => {
    const database = await freshDatabase();
    const env = { ...withAdmin, TURNO_JWT_SECRET: 'one-secret-for-all-the-instances' };
    const options = { databaseUrl: database.url, env };
    const [one, other] = [await startApp(options), await startApp(options)];
    try {
      const sergio = await anAgent(one, 'Sergio', 'supervisor');
      const at = '/api/v1/staff/articles/subir-el-logotipo';
      const { version } = (await sergio.http.get(at)).body;
      const text = { locale: 'es', title: 'Subir el logotipo', summary: '', body: 'Un xilófono.' };
      const found = async () => (await other.http.get('/api/v1/search?q=xilófono')).body.items;
      expect(await found()).toEqual([]);
      await sergio.http.put(at, { basedOn: version, texts: [text] });
      await sergio.http.put(`${at}/publication`, { state: 'published' });
      await until(async () => (await found())[0]?.slug === 'subir-el-logotipo');
    } finally {
      await other.close();
      await one.close();
      await database.drop();
    }
  });
});
