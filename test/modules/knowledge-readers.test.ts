import { ArticleDesk, articles, draft } from '../support/article-desk';
import type { HttpClient } from '../support/http-client';

const dayMs = 86_400_000;
const staff = '/api/v1/staff';

describe('edited articles, as readers and other editors meet them,', () => {
  let desk: ArticleDesk;
  beforeAll(async () => void (desk = await ArticleDesk.open()));
  afterAll(() => desk.app.close());

  it('are found by their titles without capitals and accents, and of two that want one address one gets it', async () => {
    const made = [await desk.make({ title: 'ÁRBOL DE NAVIDAD' }), await desk.make({ title: 'Otro árbol' })];
    const list = (q: string) =>
      desk.marta.http
        .get(`${articles}?q=${encodeURIComponent(q)}`)
        .then(({ body }) => body.items.map(({ slug }: { slug: string }) => slug));
    expect(await list('árbol de')).toEqual([made[0].slug]);
    expect((await list('ARBOL')).sort()).toEqual(made.map(({ slug }) => slug).sort());
    const answers = await Promise.all(
      made.map(({ slug, version }) =>
        desk.marta.http.put(`${articles}/${slug}`, { basedOn: version, slug: 'un-abeto' }),
      ),
    );
    const codes = answers.map(({ status, code }) => `${status} ${code ?? ''}`).sort();
    expect(codes).toEqual(['200 ', '409 knowledge.slug-taken']);
  });

  it('readers are told when their words were written, whatever editors have done since', async () => {
    const { slug } = await desk.make();
    const { version } = (await desk.publish(slug)).body;
    const written = (await desk.readers(slug)).body.updatedAt;
    await desk.app.clock.forward(dayMs);
    await desk.write(desk.marta.http, slug, version, { body: 'Otras palabras.' });
    await desk.marta.http.put(`${articles}/${slug}/submission`);
    expect((await desk.readers(slug)).body.updatedAt).toBe(written);
    await desk.publish(slug);
    expect((await desk.readers(slug)).body.updatedAt).toBe(await desk.app.clock.now());
  });

  it('who reads under an address that was given up, or what was put away, can still say how it ended', async () => {
    const { slug, version } = await desk.make();
    await desk.publish(slug);
    const { questionId } = (await desk.app.http.post('/api/v1/questions', { text: draft.title })).body;
    const { body } = await desk.sergio.http.put(`${articles}/${slug}`, {
      basedOn: version + 1,
      slug: `${slug}-hoy`,
    });
    const ends = (outcome: string) =>
      desk.app.http.put(`/api/v1/questions/${questionId}/outcome`, { outcome, articleSlug: slug });
    expect((await ends('solved')).status).toBe(204);
    expect((await desk.app.http.post(`/api/v1/articles/${slug}/feedback`, { helpful: true })).status).toBe(
      204,
    );
    await desk.sergio.http.put(`${articles}/${body.slug}/publication`, { state: 'archived' });
    expect((await ends('solved')).code).toBe('knowledge.article-not-found');
    expect((await ends('continued')).status).toBe(204);
  });

  it('an address never breaks: the old one leads to the new one, and nobody else gets it', async () => {
    const { slug } = await desk.make();
    const { version } = (await desk.publish(slug)).body;
    const rename = (http: HttpClient, from: string, to: string, basedOn: number) =>
      http.put(`${articles}/${from}`, { basedOn, slug: to });
    expect((await rename(desk.marta.http, slug, 'islas', version)).code).toBe('knowledge.for-supervisors');
    const renamed = await rename(desk.sergio.http, slug, 'islas', version);
    expect(renamed.body).toMatchObject({ slug: 'islas', formerSlugs: [slug] });
    const moved = await desk.readers(slug, '?locale=en');
    expect([moved.status, moved.code]).toEqual([301, 'knowledge.article-moved']);
    expect(moved.headers.get('location')).toBe('/api/v1/articles/islas?locale=en');
    const followed = await fetch(`${desk.app.url}/api/v1/articles/${slug}`);
    expect(((await followed.json()) as { slug: string }).slug).toBe('islas');
    const other = await desk.marta.http.post(articles, { ...draft, slug });
    expect([other.status, other.code]).toEqual([409, 'knowledge.slug-taken']);
    expect((await desk.marta.http.get(`${articles}/${slug}`)).body.slug).toBe('islas');
    const back = await rename(desk.sergio.http, 'islas', slug, renamed.body.version);
    expect(back.body).toMatchObject({ slug, formerSlugs: ['islas'] });
    expect((await desk.readers(slug)).status).toBe(200);
    expect((await desk.readers('islas')).headers.get('location')).toBe(`/api/v1/articles/${slug}`);
  });

  it('points to other articles, but never to one that readers cannot read', async () => {
    const target = await desk.make({ title: 'Zonas de envío en detalle' });
    const faq = { kind: 'faq', title: '¿Envían a las islas?', pointsTo: target.slug, related: [target.slug] };
    const { slug } = await desk.make(faq);
    await desk.publish(slug);
    expect((await desk.readers(slug)).body).toMatchObject({ pointsTo: null, related: [] });
    await desk.publish(target.slug);
    const shown = (await desk.readers(slug)).body;
    expect(shown.pointsTo).toMatchObject({ slug: target.slug, title: 'Zonas de envío en detalle' });
    expect(shown.related).toHaveLength(1);
    const wrong = await desk.marta.http.post(articles, { ...draft, title: 'x1', pointsTo: target.slug });
    expect(wrong.code).toBe('knowledge.only-faq-points');
    const none = await desk.marta.http.post(articles, { ...draft, title: 'x2', related: ['no-existe'] });
    expect(none.body.errors).toMatchObject([{ path: 'related', code: 'knowledge.unknown-article' }]);
  });

  it('an archived article is gone for readers and searches, keeps its revisions, and can come back', async () => {
    const { slug } = await desk.make();
    await desk.publish(slug);
    await desk.sergio.http.put(`${articles}/${slug}/publication`, { state: 'archived' });
    expect((await desk.readers(slug)).status).toBe(404);
    expect((await desk.publish(slug)).code).toBe('knowledge.article-archived');
    expect((await desk.marta.http.get(`${articles}/${slug}/revisions`)).body.items).toHaveLength(1);
    await desk.sergio.http.put(`${articles}/${slug}/publication`, { state: 'draft' });
    expect((await desk.publish(slug)).body.status).toBe('published');
  });

  it('gathers what readers think, with their reasons', async () => {
    const { slug } = await desk.make();
    await desk.publish(slug);
    const give = (body: object) => desk.app.http.post(`/api/v1/articles/${slug}/feedback`, body);
    await give({ helpful: true });
    await give({ helpful: false, reason: 'outdated', comment: 'Ya no es así.' });
    const list = async (query: string) =>
      (await desk.marta.http.get(`${staff}/feedback?${query}`)).body.items;
    expect(await list(`article=${slug}`)).toHaveLength(2);
    expect(await list('helpful=false&reason=outdated')).toMatchObject([
      { article: slug, helpful: false, comment: 'Ya no es así.' },
    ]);
  });
});
