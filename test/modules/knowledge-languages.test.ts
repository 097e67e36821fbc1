import { QueryBus } from '@nestjs/cqrs';
import { ExportedArticles } from '../../src/knowledge/queries/exported-articles';
import { ArticleDesk, articles } from '../support/article-desk';

const english = {
  locale: 'en',
  title: 'Shipping to the islands',
  summary: 'Zones.',
  body: 'A xylophone goes.',
};

describe('a language of an article that should not have been written', () => {
  let desk: ArticleDesk;
  beforeAll(async () => void (desk = await ArticleDesk.open()));
  afterAll(() => desk.app.close());

  /** An article in Spanish and English that everybody reads. */
  const inTwoLanguages = async (): Promise<{ slug: string; version: number }> => {
    const { slug, version } = await desk.make();
    await desk.write(desk.marta.http, slug, version, english);
    return (await desk.publish(slug)).body;
  };
  const remove = (slug: string, locale: string, basedOn: number | string) =>
    desk.marta.http.delete(`${articles}/${slug}/texts/${locale}?basedOn=${basedOn}`);
  const found = async (slug: string): Promise<string[]> => {
    const { items } = (await desk.app.http.get('/api/v1/search?q=xylophone&locale=en')).body;
    return items.map((item: { slug: string }) => item.slug).filter((each: string) => each === slug);
  };
  const listed = async (slug: string, what: string): Promise<string[]> =>
    (await desk.marta.http.get(`${articles}?q=${slug}&${what}`)).body.items.map(
      ({ title }: { title: string }) => title,
    );

  it('is taken away by an agent and goes from readers and the search when a supervisor publishes', async () => {
    const { slug, version } = await inTwoLanguages();
    const { status, body } = await remove(slug, 'en', version);
    expect([status, body.leaving]).toEqual([200, ['en']]);
    expect(body.texts.map(({ locale }: { locale: string }) => locale)).toEqual(['es']);
    expect((await desk.readers(slug, '?locale=en')).body.locales).toEqual(['es', 'en']);
    expect([await found(slug), await listed(slug, 'unpublishedWords=true')]).toMatchObject([[slug], [{}]]);

    expect((await desk.publish(slug)).body.leaving).toEqual([]);
    const read = (await desk.readers(slug, '?locale=en')).body;
    expect([read.locale, read.fallback, read.locales]).toEqual(['es', true, ['es']]);
    expect([await found(slug), await listed(slug, 'unpublishedWords=true')]).toEqual([[], []]);
    expect(await listed(slug, 'lacks=en')).toHaveLength(1);
  });

  it('is told of by a revision, and comes back with an earlier one', async () => {
    const { slug, version } = await inTwoLanguages();
    await remove(slug, 'en', version);
    const shown = (await desk.publish(slug)).body;
    const revisions = (await desk.marta.http.get(`${articles}/${slug}/revisions?locale=en`)).body.items;
    expect(revisions).toMatchObject([
      { number: 3, title: '', removal: true, author: { name: 'Marta' } },
      { number: 2, title: english.title, removal: false },
    ]);
    const { changes } = (await desk.marta.http.get(`${articles}/${slug}/revisions/3`)).body;
    expect(changes.body).toContainEqual({ op: 'removed', text: english.body });
    const restore = (restores: number, basedOn: number) =>
      desk.marta.http.post(`${articles}/${slug}/revisions`, { restores, basedOn });
    const restored = await restore(2, shown.version);
    expect(restored.body.texts).toMatchObject([
      { locale: 'es' },
      { ...english, revision: 4, shownRevision: 0 },
    ]);
    await desk.publish(slug);
    expect((await desk.readers(slug, '?locale=en')).body).toMatchObject({
      title: english.title,
      fallback: false,
    });
    expect(await found(slug)).toEqual([slug]);
    const gone = await restore(3, (await desk.marta.http.get(`${articles}/${slug}`)).body.version);
    expect([gone.status, gone.body.leaving]).toEqual([201, ['en']]);
  });

  it('goes at once while nobody reads the article, which is then listed and exported by what is left', async () => {
    const { slug, version } = await desk.make();
    const written = (await desk.write(desk.marta.http, slug, version, english)).body;
    const { body } = await remove(slug, 'es', written.version);
    expect([body.texts.length, body.leaving]).toEqual([1, []]);
    expect(await listed(slug, 'status=draft')).toEqual([english.title]);
    expect(await listed(slug, 'lacks=es')).toEqual([english.title]);
    const exported = await desk.app.get(QueryBus).execute(new ExportedArticles('', 1_000));
    const texts = exported.find((article) => article.slug === slug)?.texts;
    expect(texts).toEqual([{ ...english, pending: false }]);
  });

  it('is not taken away from under somebody who changes it, and a change is not lost in its removal', async () => {
    const { slug, version } = await inTwoLanguages();
    const removed = (await remove(slug, 'en', version)).body;
    const late = await desk.write(desk.sergio.http, slug, version, { ...english, body: 'Mine.' });
    expect([late.status, late.code]).toEqual([409, 'knowledge.changed-meanwhile']);
    expect(late.body.meanwhile.texts).toMatchObject([{ locale: 'en', removal: true, author: 'Marta' }]);
    const again = await desk.write(desk.sergio.http, slug, removed.version, { ...english, body: 'Mine.' });
    expect(again.body.leaving).toEqual([]);
    expect((await remove(slug, 'en', removed.version)).code).toBe('knowledge.changed-meanwhile');
  });

  it('stays when it is the last, and an unknown one is told so', async () => {
    const { slug, version } = await desk.make();
    const codeOf = async (locale: string, basedOn: number | string = version) =>
      (await remove(slug, locale, basedOn)).code;
    expect(await codeOf('es')).toBe('knowledge.last-language');
    for (const locale of ['en', 'xx', 'ES'])
      expect(await codeOf(locale)).toBe('knowledge.language-not-found');
    for (const basedOn of ['', 'x', '0', '1.5']) expect(await codeOf('es', basedOn)).toBe('request.invalid');
    expect((await remove('no-existe', 'es', 1)).code).toBe('knowledge.article-not-found');
    await desk.publish(slug, { at: await desk.inDays(1) });
    expect(await codeOf('es', version + 1)).toBe('knowledge.article-scheduled');
  });
});
