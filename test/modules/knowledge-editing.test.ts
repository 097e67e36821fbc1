import { sql } from '../../src/platform/database/sql';
import { anAgent, signedIn, withAdmin, type Agent } from '../support/actors';
import type { RunningApp } from '../support/boot';
import type { HttpClient } from '../support/http-client';
import { startApp } from '../support/start-app';

const dayMs = 86_400_000;
const staff = '/api/v1/staff';
const articles = `${staff}/articles`;
const draft = {
  kind: 'documentation',
  categorySlug: 'envios',
  locale: 'es',
  title: 'Enviar a las islas',
  summary: 'Zonas y precios.',
  body: '## Zonas\n\nCree una zona.\n\n## Precios\n\nPonga un precio.',
};

describe('the editing of articles', () => {
  let app: RunningApp;
  let marta: Agent;
  let sergio: Agent;
  let made = 0;
  const make = async (more: object = {}) => {
    made += 1;
    const { status, body } = await marta.http.post(articles, {
      ...draft,
      title: `${draft.title} ${made}`,
      ...more,
    });
    expect([status, body.code]).toEqual([201, undefined]);
    return body;
  };
  const publish = (slug: string, more: object = {}) =>
    sergio.http.put(`${articles}/${slug}/publication`, { state: 'published', ...more });
  const readers = (slug: string, more = '') => app.http.get(`/api/v1/articles/${slug}${more}`);
  const write = (http: HttpClient, slug: string, basedOn: number, words: object) =>
    http.put(`${articles}/${slug}`, { basedOn, texts: [{ ...wordsOf(draft), ...words }] });

  const inDays = async (days: number) =>
    new Date(Date.parse(await app.clock.now()) + days * dayMs).toISOString();

  beforeAll(async () => {
    app = await startApp({ env: withAdmin });
    [marta, sergio] = [await anAgent(app, 'Marta'), await anAgent(app, 'Sergio', 'supervisor')];
  });
  afterAll(() => app.close());

  it('agents write drafts that nobody reads, and supervisors publish them', async () => {
    const { slug, version, status } = await make();
    expect([slug, status, version]).toEqual([`enviar-a-las-islas-${made}`, 'draft', 1]);
    expect((await readers(slug)).code).toBe('knowledge.article-not-found');
    expect((await marta.http.put(`${articles}/${slug}/publication`, { state: 'published' })).status).toBe(
      403,
    );
    const submitted = await marta.http.put(`${articles}/${slug}/submission`);
    expect(submitted.body).toMatchObject({ submittedBy: 'Marta', submittedAt: await app.clock.now() });
    const waiting = await sergio.http.get(`${articles}?submitted=true`);
    expect(waiting.body.items.map((each: { slug: string }) => each.slug)).toEqual([slug]);
    expect((await publish(slug, { basedOn: submitted.body.version })).body).toMatchObject({
      status: 'published',
      submittedAt: null,
    });
    expect((await readers(slug)).body).toMatchObject({ title: `${draft.title} ${made}`, locales: ['es'] });
  });

  it('new words of a published article wait until they are published, and are then found', async () => {
    const { slug } = await make();
    const { version } = (await publish(slug)).body;
    const { body } = await write(marta.http, slug, version, { body: 'Un xilófono viaja a Canarias.' });
    expect(body.texts[0]).toMatchObject({ revision: 2, shownRevision: 1 });
    expect((await readers(slug)).body.bodyHtml).not.toContain('xilófono');
    const found = async () => (await app.http.get('/api/v1/search?q=xilófono')).body.items;
    expect(await found()).toEqual([]);
    await publish(slug);
    expect((await readers(slug)).body.bodyHtml).toContain('xilófono');
    expect(await found()).toMatchObject([{ slug }]);
  });

  it('are found by their titles without capitals and accents, and of two that want one address one gets it', async () => {
    const made = [await make({ title: 'ÁRBOL DE NAVIDAD' }), await make({ title: 'Otro árbol' })];
    const list = (q: string) =>
      marta.http
        .get(`${articles}?q=${encodeURIComponent(q)}`)
        .then(({ body }) => body.items.map(({ slug }: { slug: string }) => slug));
    expect(await list('árbol de')).toEqual([made[0].slug]);
    expect((await list('ARBOL')).sort()).toEqual(made.map(({ slug }) => slug).sort());
    const answers = await Promise.all(
      made.map(({ slug, version }) =>
        marta.http.put(`${articles}/${slug}`, { basedOn: version, slug: 'un-abeto' }),
      ),
    );
    const codes = answers.map(({ status, code }) => `${status} ${code ?? ''}`).sort();
    expect(codes).toEqual(['200 ', '409 knowledge.slug-taken']);
  });

  it("a stale save is refused and shows the other's change, which is not lost", async () => {
    const { slug, version } = await make();
    const first = await write(marta.http, slug, version, { body: 'Cree una zona.\nPonga un precio.' });
    const second = await write(sergio.http, slug, version, { body: 'Otra cosa.' });
    expect([second.status, second.code]).toEqual([409, 'knowledge.changed-meanwhile']);
    const { meanwhile } = second.body;
    expect(meanwhile.version).toBe(first.body.version);
    expect(meanwhile.texts).toMatchObject([
      { locale: 'es', author: 'Marta', body: 'Cree una zona.\nPonga un precio.' },
    ]);
    expect(meanwhile.texts[0].changes).toContainEqual({ op: 'removed', text: '## Zonas' });
    const again = await write(sergio.http, slug, meanwhile.version, { body: 'Otra cosa.' });
    expect(again.status).toBe(200);
  });

  it('a save is no less stale when the other changed no words: a rename, a topic, a link', async () => {
    const [{ slug, version }, faq] = [await make(), await make({ kind: 'faq' })];
    const moved = {
      slug: `${slug}-y-ceuta`,
      categorySlug: 'facturas',
      related: [faq.slug],
      keywords: ['IGIC'],
    };
    const { body } = await sergio.http.put(`${articles}/${slug}`, { basedOn: version, ...moved });
    const { status, code, body: refused } = await write(marta.http, slug, version, { body: 'Lo mío.' });
    expect([status, code]).toEqual([409, 'knowledge.changed-meanwhile']);
    expect(refused.meanwhile).toMatchObject({
      ...{ version: body.version, slug: moved.slug, category: 'facturas' },
      ...{ related: [faq.slug], pointsTo: null, keywords: ['IGIC'], texts: [] },
    });
    const again = await write(marta.http, slug, refused.meanwhile.version, { body: 'Lo mío.' });
    expect([again.status, again.body.slug]).toEqual([200, moved.slug]);
    expect((await marta.http.get(`${articles}/${slug}/revisions`)).body.items).toHaveLength(2);
    const pointing = { basedOn: faq.version, pointsTo: slug };
    expect((await marta.http.put(`${articles}/${faq.slug}`, pointing)).body.pointsTo).toBe(moved.slug);
  });

  it('readers are told when their words were written, whatever editors have done since', async () => {
    const { slug } = await make();
    const { version } = (await publish(slug)).body;
    const written = (await readers(slug)).body.updatedAt;
    await app.clock.forward(dayMs);
    await write(marta.http, slug, version, { body: 'Otras palabras.' });
    await marta.http.put(`${articles}/${slug}/submission`);
    expect((await readers(slug)).body.updatedAt).toBe(written);
    await publish(slug);
    expect((await readers(slug)).body.updatedAt).toBe(await app.clock.now());
  });

  it('who reads under an address that was given up, or what was put away, can still say how it ended', async () => {
    const { slug, version } = await make();
    await publish(slug);
    const { questionId } = (await app.http.post('/api/v1/questions', { text: draft.title })).body;
    const { body } = await sergio.http.put(`${articles}/${slug}`, {
      basedOn: version + 1,
      slug: `${slug}-hoy`,
    });
    const ends = (outcome: string) =>
      app.http.put(`/api/v1/questions/${questionId}/outcome`, { outcome, articleSlug: slug });
    expect((await ends('solved')).status).toBe(204);
    expect((await app.http.post(`/api/v1/articles/${slug}/feedback`, { helpful: true })).status).toBe(204);
    await sergio.http.put(`${articles}/${body.slug}/publication`, { state: 'archived' });
    expect((await ends('solved')).code).toBe('knowledge.article-not-found');
    expect((await ends('continued')).status).toBe(204);
  });

  it('every writing is kept with its author, can be compared, and written again', async () => {
    const { slug, version } = await make();
    await app.clock.forward(60_000);
    const { body: changed } = await write(sergio.http, slug, version, {
      body: '## Zonas\n\nCree dos zonas.',
    });
    const list = (await marta.http.get(`${articles}/${slug}/revisions`)).body.items;
    expect(list).toMatchObject([
      { number: 2, author: { name: 'Sergio' }, madeAt: await app.clock.now() },
      { number: 1, author: { name: 'Marta' } },
    ]);
    const compared = (await marta.http.get(`${articles}/${slug}/revisions/2`)).body;
    expect(compared.against).toBe(1);
    expect(compared.changes.body).toEqual([
      { op: 'same', text: '## Zonas' },
      { op: 'same', text: '' },
      { op: 'removed', text: 'Cree una zona.' },
      { op: 'removed', text: '' },
      { op: 'removed', text: '## Precios' },
      { op: 'removed', text: '' },
      { op: 'removed', text: 'Ponga un precio.' },
      { op: 'added', text: 'Cree dos zonas.' },
    ]);
    const turned = (await marta.http.get(`${articles}/${slug}/revisions/1?against=2`)).body;
    expect(turned.changes.body.filter(({ op }: { op: string }) => op === 'added')).toHaveLength(5);
    const restored = await marta.http.post(`${articles}/${slug}/revisions`, {
      restores: 1,
      basedOn: changed.version,
    });
    expect(restored.status).toBe(201);
    expect(restored.body.texts[0]).toMatchObject({ body: draft.body, revision: 3 });
    for (const number of ['9', 'x', '0', '99999999999999']) {
      const none = await marta.http.get(`${articles}/${slug}/revisions/${number}`);
      expect(none.code).toBe('knowledge.revision-not-found');
    }
  });

  it('an article is published at its hour, as it was scheduled, however late the program looks', async () => {
    const { slug, version } = await make();
    const [at, before, after] = [await inDays(4), await inDays(3.999), await inDays(6)];
    expect((await publish(slug, { at: '2026-11-01T08:00:00Z' })).code).toBe('knowledge.schedule-in-the-past');
    const scheduled = await publish(slug, { at, basedOn: version });
    expect(scheduled.body).toMatchObject({ status: 'draft', publishAt: at });
    const late = await write(marta.http, slug, scheduled.body.version, { body: 'Sin revisar.' });
    expect(late.code).toBe('knowledge.article-scheduled');
    await app.clock.set(before);
    await app.clock.tick();
    expect((await readers(slug)).status).toBe(404);
    await app.clock.set(after);
    expect((await app.clock.tick())['knowledge.publish-scheduled']).toBe(1);
    expect((await readers(slug)).status).toBe(200);
    expect((await app.clock.tick())['knowledge.publish-scheduled']).toBeUndefined();
  });

  it('what waits for its words, its hour or its translation is listed', async () => {
    const { slug, version } = await make();
    const list = async (what: string): Promise<string[]> =>
      (await marta.http.get(`${articles}?q=${slug}&${what}`)).body.items.map(
        (each: { slug: string }) => each.slug,
      );
    expect(await list('unpublishedWords=true')).toEqual([]);
    await publish(slug, { at: await inDays(1) });
    expect([await list('scheduled=true'), await list('scheduled=false')]).toEqual([[slug], []]);
    await publish(slug);
    await write(marta.http, slug, version + 2, { locale: 'en', body: 'Zones.' });
    expect([await list('unpublishedWords=true'), await list('scheduled=true')]).toEqual([[slug], []]);
    expect([await list('lacks=fr'), await list('lacks=en')]).toEqual([[slug], []]);
    await publish(slug);
    expect(await list('unpublishedWords=false')).toEqual([slug]);
  });

  it('a schedule can be called off', async () => {
    const { slug } = await make();
    await publish(slug, { at: await inDays(1) });
    await sergio.http.put(`${articles}/${slug}/publication`, { state: 'draft' });
    await app.clock.set(await inDays(2));
    await app.clock.tick();
    expect((await readers(slug)).status).toBe(404);
  });

  it('an address never breaks: the old one leads to the new one, and nobody else gets it', async () => {
    const { slug } = await make();
    const { version } = (await publish(slug)).body;
    const rename = (http: HttpClient, from: string, to: string, basedOn: number) =>
      http.put(`${articles}/${from}`, { basedOn, slug: to });
    expect((await rename(marta.http, slug, 'islas', version)).code).toBe('knowledge.for-supervisors');
    const renamed = await rename(sergio.http, slug, 'islas', version);
    expect(renamed.body).toMatchObject({ slug: 'islas', formerSlugs: [slug] });
    const moved = await readers(slug, '?locale=en');
    expect([moved.status, moved.code]).toEqual([301, 'knowledge.article-moved']);
    expect(moved.headers.get('location')).toBe('/api/v1/articles/islas?locale=en');
    const followed = await fetch(`${app.url}/api/v1/articles/${slug}`);
    expect(((await followed.json()) as { slug: string }).slug).toBe('islas');
    const other = await marta.http.post(articles, { ...draft, slug });
    expect([other.status, other.code]).toEqual([409, 'knowledge.slug-taken']);
    expect((await marta.http.get(`${articles}/${slug}`)).body.slug).toBe('islas');
    const back = await rename(sergio.http, 'islas', slug, renamed.body.version);
    expect(back.body).toMatchObject({ slug, formerSlugs: ['islas'] });
    expect((await readers(slug)).status).toBe(200);
    expect((await readers('islas')).headers.get('location')).toBe(`/api/v1/articles/${slug}`);
  });

  it('points to other articles, but never to one that readers cannot read', async () => {
    const target = await make({ title: 'Zonas de envío en detalle' });
    const faq = { kind: 'faq', title: '¿Envían a las islas?', pointsTo: target.slug, related: [target.slug] };
    const { slug } = await make(faq);
    await publish(slug);
    expect((await readers(slug)).body).toMatchObject({ pointsTo: null, related: [] });
    await publish(target.slug);
    const shown = (await readers(slug)).body;
    expect(shown.pointsTo).toMatchObject({ slug: target.slug, title: 'Zonas de envío en detalle' });
    expect(shown.related).toHaveLength(1);
    const wrong = await marta.http.post(articles, { ...draft, title: 'x1', pointsTo: target.slug });
    expect(wrong.code).toBe('knowledge.only-faq-points');
    const none = await marta.http.post(articles, { ...draft, title: 'x2', related: ['no-existe'] });
    expect(none.body.errors).toMatchObject([{ path: 'related', code: 'knowledge.unknown-article' }]);
  });

  it('an archived article is gone for readers and searches, keeps its revisions, and can come back', async () => {
    const { slug } = await make();
    await publish(slug);
    await sergio.http.put(`${articles}/${slug}/publication`, { state: 'archived' });
    expect((await readers(slug)).status).toBe(404);
    expect((await publish(slug)).code).toBe('knowledge.article-archived');
    expect((await marta.http.get(`${articles}/${slug}/revisions`)).body.items).toHaveLength(1);
    await sergio.http.put(`${articles}/${slug}/publication`, { state: 'draft' });
    expect((await publish(slug)).body.status).toBe('published');
  });

  it('lists what nobody has reviewed for so long, until somebody does', async () => {
    const { slug } = await make();
    await publish(slug);
    const stale = async () =>
      (await marta.http.get(`${articles}?needsReview=true&limit=100&q=islas`)).body.items.map(
        (each: { slug: string }) => each.slug,
      );
    expect(await stale()).not.toContain(slug);
    await app.clock.set(await inDays(100));
    expect(await stale()).not.toContain(slug);
    const admin = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
    const policy = { value: { reviewAfterMonths: 3 } };
    expect((await admin.put('/api/v1/admin/policies/knowledge', policy)).status).toBe(200);
    expect(await stale()).toContain(slug);
    expect((await marta.http.put(`${articles}/${slug}/review`)).status).toBe(403);
    await sergio.http.put(`${articles}/${slug}/review`);
    expect(await stale()).not.toContain(slug);
    expect((await readers(slug)).body.reviewedAt).toBe(await app.clock.now());
  });

  it('every change is in the audit log, with who made it and what it was before', async () => {
    const { slug } = await make();
    await publish(slug);
    const lines = await app.sql<{ action: string; before: unknown; actor: string }>(
      sql`SELECT l.action, l.before, u.name AS actor
          FROM platform_audit l JOIN accounts_user u ON u.id = l.actor_id
          WHERE l.subject = (SELECT CAST(a.id AS varchar) FROM knowledge_article a WHERE a.slug = ${slug})
          ORDER BY l.written_at, l.id`,
    );
    expect(lines.map(({ action, actor }) => [action, actor])).toEqual([
      ['knowledge.article-created', 'Marta'],
      ['knowledge.publication-changed', 'Sergio'],
    ]);
    expect(JSON.stringify(lines[1]?.before)).toContain('draft');
  });

  it('gathers what readers think, with their reasons', async () => {
    const { slug } = await make();
    await publish(slug);
    const give = (body: object) => app.http.post(`/api/v1/articles/${slug}/feedback`, body);
    await give({ helpful: true });
    await give({ helpful: false, reason: 'outdated', comment: 'Ya no es así.' });
    const list = async (query: string) => (await marta.http.get(`${staff}/feedback?${query}`)).body.items;
    expect(await list(`article=${slug}`)).toHaveLength(2);
    expect(await list('helpful=false&reason=outdated')).toMatchObject([
      { article: slug, helpful: false, comment: 'Ya no es así.' },
    ]);
  });
});

function wordsOf({ locale, title, summary, body }: typeof draft) {
  return { locale, title, summary, body };
}
