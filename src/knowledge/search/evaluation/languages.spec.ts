import { join } from 'node:path';
import { SearchIndex } from '../search-index';
import { documentOf, readCorpus, readQueries, type QueryRow } from './query-files';
import { disturbed } from './question-variants';
import { mean } from './ranking-measures';

const folder = join(__dirname, 'sets');

/** A web shop's help in short, in languages that a desk adds by its configuration. */
const SETS = [
  {
    locale: 'fr',
    around: [
      ['Bonjour, je voudrais savoir ', " Merci d'avance, bonne journée."],
      ["Bonsoir à tous, j'ai une question : ", ' Cordialement, Claire Dubois'],
      ['Madame, Monsieur, pourriez-vous me dire ', ' Je vous remercie par avance.'],
      ["Salut, j'ai un problème. ", ' Merci beaucoup pour votre aide !'],
    ],
  },
  {
    locale: 'pt',
    around: [
      ['Olá, gostaria de saber ', ' Muito obrigado, bom dia.'],
      ['Boa tarde a todos, tenho uma dúvida: ', ' Cumprimentos, Ana Ferreira'],
      ['Bom dia, poderiam dizer-me ', ' Agradeço desde já a atenção.'],
      ['Oi, estou com um problema. ', ' Obrigada pela ajuda!'],
    ],
  },
] as const;

describe.each(SETS)('the search in a further language, $locale', ({ locale, around }) => {
  const index = new SearchIndex(['es', 'en', 'fr', 'pt']);
  for (const row of readCorpus(join(folder, `${locale}-corpus.jsonl`))) index.put(documentOf(row, locale));
  const queries = readQueries(join(folder, `${locale}-queries.jsonl`));
  const own = queries.filter(({ relevant }) => relevant.length > 0);
  const foreign = queries.filter(({ relevant }) => relevant.length === 0);

  const ask = (text: string) => {
    const asked = index.read(text, { likely: locale });
    return index.present(text, asked, index.rank(asked, { limit: 3 }));
  };
  const isFound = ({ text, relevant }: QueryRow) => ask(text).hits.some(({ id }) => relevant.includes(id));
  const shareOf = (asked: readonly QueryRow[], holds: (query: QueryRow) => boolean) =>
    mean(asked.map((query) => (holds(query) ? 1 : 0)));
  const mistyped = own.map((query) => ({ ...query, text: disturbed(query.text, query.id, 'typo') }));
  const polite = own.map((query, at) => {
    const [before, after] = around[at % around.length] ?? ['', ''];
    return { ...query, text: `${before}${query.text}${after}` };
  });

  it('finds every article among the first three, by each of its questions', () => {
    expect(own.filter((query) => !isFound(query))).toEqual([]);
  });

  it('finds them with a typing error in every long word', () => {
    expect(shareOf(mistyped, isFound)).toBeGreaterThanOrEqual(0.96);
  });

  it('finds the same within greetings and thanks', () => {
    const ids = (asked: readonly QueryRow[]) =>
      asked.map(({ text }) => ask(text).hits.map(({ id, score }) => `${id} ${score.toFixed(3)}`));
    expect(ids(polite)).toEqual(ids(own));
  });

  it('answers what is its own, and not what is about cooking, countries or sport', () => {
    const answers = ({ text }: QueryRow) => ask(text).confident;
    expect(shareOf(own, answers)).toBeGreaterThanOrEqual(0.95);
    expect(shareOf(mistyped, answers)).toBeGreaterThanOrEqual(0.95);
    expect(shareOf(foreign, (query) => !answers(query))).toBeGreaterThanOrEqual(0.95);
  });

  it('knows the language of most questions without being told', () => {
    const isKnown = ({ text }: QueryRow) => index.search(text, { limit: 1 }).locale === locale;
    expect(shareOf(queries, isKnown)).toBeGreaterThanOrEqual(0.9);
  });
});
