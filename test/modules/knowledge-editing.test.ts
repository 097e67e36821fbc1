import { sql } from '../../src/platform/database/sql';
import { signedIn, withAdmin } from '../support/actors';
import { ArticleDesk, articles, draft } from '../support/article-desk';

describe('the editing of articles', () => {
  let desk: ArticleDesk;
  beforeAll(async () => void (desk = await ArticleDesk.open()));
  afterAll(() => desk.app.close());

  it('agents write drafts that nobody reads, and supervisors publish them', async () => {
    const { slug, version, status } = await desk.make();
    expect([slug, status, version]).toEqual([`enviar-a-las-islas-${desk.made}`, 'draft', 1]);
    expect((await desk.readers(slug)).code).toBe('knowledge.article-not-found');
    expect(
      (await desk.marta.http.put(`${articles}/${slug}/publication`, { state: 'published' })).status,
    ).toBe(403);
    const submitted = await desk.marta.http.put(`${articles}/${slug}/submission`);
    expect(submitted.body).toMatchObject({ submittedBy: 'Marta', submittedAt: await desk.app.clock.now() });
    const waiting = await desk.sergio.http.get(`${articles}?submitted=true`);
    expect(waiting.body.items.map((each: { slug: string }) => each.slug)).toEqual([slug]);
    expect((await desk.publish(slug, { basedOn: submitted.body.version })).body).toMatchObject({
      status: 'published',
      submittedAt: null,
    });
    expect((await desk.readers(slug)).body).toMatchObject({
      title: `${draft.title} ${desk.made}`,
      locales: ['es'],
    });
  });

  it('new words of a published article wait until they are published, and are then found', async () => {
    const { slug } = await desk.make();
    const { version } = (await desk.publish(slug)).body;
    const { body } = await desk.write(desk.marta.http, slug, version, {
      body: 'Un xilófono viaja a Canarias.',
    });
    expect(body.texts[0]).toMatchObject({ revision: 2, shownRevision: 1 });
    expect((await desk.readers(slug)).body.bodyHtml).not.toContain('xilófono');
    const found = async () => (await desk.app.http.get('/api/v1/search?q=xilófono')).body.items;
    expect(await found()).toEqual([]);
    await desk.publish(slug);
    expect((await desk.readers(slug)).body.bodyHtml).toContain('xilófono');
    expect(await found()).toMatchObject([{ slug }]);
  });

  it("a stale save is refused and shows the other's change, which is not lost", async () => {
    const { slug, version } = await desk.make();
    const first = await desk.write(desk.marta.http, slug, version, {
      body: 'Cree una zona.\nPonga un precio.',
    });
    const second = await desk.write(desk.sergio.http, slug, version, { body: 'Otra cosa.' });
    expect([second.status, second.code]).toEqual([409, 'knowledge.changed-meanwhile']);
    const { meanwhile } = second.body;
    expect(meanwhile.version).toBe(first.body.version);
    expect(meanwhile.texts).toMatchObject([
      { locale: 'es', author: 'Marta', body: 'Cree una zona.\nPonga un precio.' },
    ]);
    expect(meanwhile.texts[0].changes).toContainEqual({ op: 'removed', text: '## Zonas' });
    const again = await desk.write(desk.sergio.http, slug, meanwhile.version, { body: 'Otra cosa.' });
    expect(again.status).toBe(200);
  });

  it('a save is no less stale when the other changed no words: a rename, a topic, a link', async () => {
    const [{ slug, version }, faq] = [await desk.make(), await desk.make({ kind: 'faq' })];
    const moved = {
      slug: `${slug}-y-ceuta`,
      categorySlug: 'facturas',
      related: [faq.slug],
      keywords: ['IGIC'],
    };
    const { body } = await desk.sergio.http.put(`${articles}/${slug}`, { basedOn: version, ...moved });
    const {
      status,
      code,
      body: refused,
    } = await desk.write(desk.marta.http, slug, version, { body: 'Lo mío.' });
    expect([status, code]).toEqual([409, 'knowledge.changed-meanwhile']);
    expect(refused.meanwhile).toMatchObject({
      ...{ version: body.version, slug: moved.slug, category: 'facturas' },
      ...{ related: [faq.slug], pointsTo: null, keywords: ['IGIC'], texts: [] },
    });
    const again = await desk.write(desk.marta.http, slug, refused.meanwhile.version, { body: 'Lo mío.' });
    expect([again.status, again.body.slug]).toEqual([200, moved.slug]);
    expect((await desk.marta.http.get(`${articles}/${slug}/revisions`)).body.items).toHaveLength(2);
    const pointing = { basedOn: faq.version, pointsTo: slug };
    expect((await desk.marta.http.put(`${articles}/${faq.slug}`, pointing)).body.pointsTo).toBe(moved.slug);
  });

  it('every writing is kept with its author, can be compared, and written again', async () => {
    const { slug, version } = await desk.make();
    await desk.app.clock.forward(60_000);
    const { body: changed } = await desk.write(desk.sergio.http, slug, version, {
      body: '## Zonas\n\nCree dos zonas.',
    });
    const list = (await desk.marta.http.get(`${articles}/${slug}/revisions`)).body.items;
    expect(list).toMatchObject([
      { number: 2, author: { name: 'Sergio' }, madeAt: await desk.app.clock.now() },
      { number: 1, author: { name: 'Marta' } },
    ]);
    const compared = (await desk.marta.http.get(`${articles}/${slug}/revisions/2`)).body;
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
    const turned = (await desk.marta.http.get(`${articles}/${slug}/revisions/1?against=2`)).body;
    expect(turned.changes.body.filter(({ op }: { op: string }) => op === 'added')).toHaveLength(5);
    const restored = await desk.marta.http.post(`${articles}/${slug}/revisions`, {
      restores: 1,
      basedOn: changed.version,
    });
    expect(restored.status).toBe(201);
    expect(restored.body.texts[0]).toMatchObject({ body: draft.body, revision: 3 });
    for (const number of ['9', 'x', '0', '99999999999999']) {
      const none = await desk.marta.http.get(`${articles}/${slug}/revisions/${number}`);
      expect(none.code).toBe('knowledge.revision-not-found');
    }
  });

  it('an article is published at its hour, as it was scheduled, however late the program looks', async () => {
    const { slug, version } = await desk.make();
    const [at, before, after] = [await desk.inDays(4), await desk.inDays(3.999), await desk.inDays(6)];
    expect((await desk.publish(slug, { at: '2026-11-01T08:00:00Z' })).code).toBe(
      'knowledge.schedule-in-the-past',
    );
    const scheduled = await desk.publish(slug, { at, basedOn: version });
    expect(scheduled.body).toMatchObject({ status: 'draft', publishAt: at });
    const late = await desk.write(desk.marta.http, slug, scheduled.body.version, { body: 'Sin revisar.' });
    expect(late.code).toBe('knowledge.article-scheduled');
    await desk.app.clock.set(before);
    await desk.app.clock.tick();
    expect((await desk.readers(slug)).status).toBe(404);
    await desk.app.clock.set(after);
    expect((await desk.app.clock.tick())['knowledge.publish-scheduled']).toBe(1);
    expect((await desk.readers(slug)).status).toBe(200);
    expect((await desk.app.clock.tick())['knowledge.publish-scheduled']).toBeUndefined();
  });

  it('what waits for its words, its hour or its translation is listed', async () => {
    const { slug, version } = await desk.make();
    const list = async (what: string): Promise<string[]> =>
      (await desk.marta.http.get(`${articles}?q=${slug}&${what}`)).body.items.map(
        (each: { slug: string }) => each.slug,
      );
    expect(await list('unpublishedWords=true')).toEqual([]);
    await desk.publish(slug, { at: await desk.inDays(1) });
    expect([await list('scheduled=true'), await list('scheduled=false')]).toEqual([[slug], []]);
    await desk.publish(slug);
    await desk.write(desk.marta.http, slug, version + 2, { locale: 'en', body: 'Zones.' });
    expect([await list('unpublishedWords=true'), await list('scheduled=true')]).toEqual([[slug], []]);
    expect([await list('lacks=fr'), await list('lacks=en')]).toEqual([[slug], []]);
    await desk.publish(slug);
    expect(await list('unpublishedWords=false')).toEqual([slug]);
  });

  it('a schedule can be called off', async () => {
    const { slug } = await desk.make();
    await desk.publish(slug, { at: await desk.inDays(1) });
    await desk.sergio.http.put(`${articles}/${slug}/publication`, { state: 'draft' });
    await desk.app.clock.set(await desk.inDays(2));
    await desk.app.clock.tick();
    expect((await desk.readers(slug)).status).toBe(404);
  });

  it('lists what nobody has reviewed for so long, until somebody does', async () => {
    const { slug } = await desk.make();
    await desk.publish(slug);
    const stale = async () =>
      (await desk.marta.http.get(`${articles}?needsReview=true&limit=100&q=islas`)).body.items.map(
        (each: { slug: string }) => each.slug,
      );
    expect(await stale()).not.toContain(slug);
    await desk.app.clock.set(await desk.inDays(100));
    expect(await stale()).not.toContain(slug);
    const admin = await signedIn(desk.app, withAdmin.TURNO_ADMIN_EMAIL);
    const policy = { value: { reviewAfterMonths: 3 } };
    expect((await admin.put('/api/v1/admin/policies/knowledge', policy)).status).toBe(200);
    expect(await stale()).toContain(slug);
    expect((await desk.marta.http.put(`${articles}/${slug}/review`)).status).toBe(403);
    await desk.sergio.http.put(`${articles}/${slug}/review`);
    expect(await stale()).not.toContain(slug);
    expect((await desk.readers(slug)).body.reviewedAt).toBe(await desk.app.clock.now());
  });

  it('every change is in the audit log, with who made it and what it was before', async () => {
    const { slug } = await desk.make();
    await desk.publish(slug);
    const lines = await desk.app.sql<{ action: string; before: unknown; actor: string }>(
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
});
