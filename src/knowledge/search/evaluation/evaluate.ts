import type { SearchLocale } from '../languages';
import { guessLocale } from '../locale-guess';
import { SearchIndex } from '../search-index';
import { CorpusRow, documentOf, QueryRow } from './query-files';
import { disturbed, Variant } from './question-variants';
import { mean, measureRanking } from './ranking-measures';

/** Means over all questions, each from 0 to 1. */
export interface Evaluation {
  ndcgAt10: number;
  reciprocalRankAt10: number;
  recallAt5: number;
  /** The share of questions whose best hit would not be offered as the answer; their ranking counts all the same. */
  abstained: number;
}

/** Puts a corpus into the index that the help centre searches. */
export function indexOf(corpus: readonly CorpusRow[], locale = localeOf(corpus)): SearchIndex {
  const index = new SearchIndex();
  for (const row of corpus) index.put(documentOf(row, locale));
  return index;
}

/** Asks every question in a variant and measures the rankings. */
export function evaluate(index: SearchIndex, queries: readonly QueryRow[], variant: Variant): Evaluation {
  const asked = queries.map(({ id, text, relevant }) => {
    const { hits, confident } = index.search(disturbed(text, id, variant), { limit: 10 });
    const ranked = hits.map((hit) => hit.id);
    return { ...measureRanking(ranked, new Set(relevant)), confident };
  });
  return {
    ndcgAt10: mean(asked.map((each) => each.ndcgAt10)),
    reciprocalRankAt10: mean(asked.map((each) => each.reciprocalRankAt10)),
    recallAt5: mean(asked.map((each) => each.recallAt5)),
    abstained: mean(asked.map((each) => (each.confident ? 0 : 1))),
  };
}

/** The language most of a corpus is written in. */
function localeOf(corpus: readonly CorpusRow[]): SearchLocale {
  const spanish = corpus.filter(({ title = '', body }) => guessLocale(`${title}\n${body}`) === 'es').length;
  return spanish * 2 >= corpus.length ? 'es' : 'en';
}
