import { longestBody, longestSummary, longestTitle } from '../../src/knowledge/domain/article-text';
import { longestArticleBytes } from '../../src/knowledge/http/staff-articles.request';
import { helpLocales } from '../../src/knowledge/languages';
import { ArticleDesk, articles, draft } from '../support/article-desk';

/** One letter to whoever counts letters, and eighteen bytes as escapes. */
const widestLetter = '\u{1f600}\ufe0f';
const inEscapes = (value: unknown) =>
  JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

describe('the longest article that there may be', () => {
  let desk: ArticleDesk;
  beforeAll(async () => void (desk = await ArticleDesk.open({ TURNO_SEARCH_LOCALES: 'fr,de,it,pt' })));
  afterAll(() => desk.app.close());

  const json = { 'content-type': 'application/json' };
  const wordsOf = (letters: number) => ({
    title: widestLetter.repeat(longestTitle),
    summary: widestLetter.repeat(longestSummary),
    body: widestLetter.repeat(letters),
  });
  const inAllLanguages = (basedOn: number, letters: number) =>
    inEscapes({ basedOn, texts: helpLocales.map((locale) => ({ locale, ...wordsOf(letters) })) });

  it('is saved in all its languages at once, however its letters are written', async () => {
    const { slug, version } = await desk.make();
    const sent = inAllLanguages(version, longestBody);
    expect(sent.length).toBeGreaterThan(0.95 * longestArticleBytes);
    const { status, body } = await desk.marta.http.send('PUT', `${articles}/${slug}`, sent, json);
    expect([status, body.code]).toEqual([200, undefined]);
    const lengths = body.texts.map((text: { body: string }) => text.body.length);
    expect(lengths).toEqual(helpLocales.map(() => longestBody * widestLetter.length));
  });

  it('is begun with all letters of one language, also at an address that ends in a slash', async () => {
    const begun = inEscapes({ ...draft, ...wordsOf(longestBody), slug: 'muy-largo' });
    expect((await desk.marta.http.send('POST', `${articles}/`, begun, json)).status).toBe(201);
  });

  it('has not one letter more, and no request is longer', async () => {
    const { slug, version } = await desk.make();
    const send = (body: string) => desk.marta.http.send('PUT', `${articles}/${slug}`, body, json);
    const longer = await send(inAllLanguages(version, longestBody + 1));
    expect([longer.status, longer.code]).toEqual([400, 'request.invalid']);
    const padded = await send(`{"basedOn":${version}${' '.repeat(longestArticleBytes)}}`);
    expect([padded.status, padded.code]).toEqual([413, 'request.too-large']);
    const broken = await send('{"basedOn":');
    expect([broken.status, broken.code]).toEqual([400, 'request.malformed']);
    const odd = await send('{"slug":"\\u0000"}');
    expect([odd.status, odd.code]).toEqual([400, 'request.malformed']);
  });

  it('is read from nobody but the staff, and other routes take no more than before', async () => {
    const { slug, version } = await desk.make();
    const sent = inAllLanguages(version, longestBody);
    const stranger = await desk.app.http.send('PUT', `${articles}/${slug}`, sent, json);
    expect([stranger.status, stranger.code]).toEqual([401, 'accounts.not-identified']);
    for (const path of [`${articles}/${slug}/publication`, '/api/v1/staff/search/stop-words']) {
      const other = await desk.sergio.http.send('PUT', path, sent, json);
      expect([path, other.status, other.code]).toEqual([path, 413, 'request.too-large']);
    }
  });
});
