import { Fingerprint, TERM_KINDS } from './fingerprint';
import { eachTrigram, pairPrint } from './passage-terms';
import { TermTable } from './term-table';
import type { Understood } from './understood';
import { RANKING } from './weights';

/** What a term of the question counts, and which word of the question it comes from. */
export interface TermShare {
  share: number;
  word: number;
}

export type TermShares = Map<number, TermShare>;

/** The terms a question is searched by, each with the share it counts. */
export interface QuestionTerms {
  /** Stems, words and neighbouring stems: what makes a passage a hit. */
  words: TermShares;
  /** Parts of words: what orders hits, and finds words only a part of which is known. */
  trigrams: TermShares;
  /** How many parts of words occur in no text. */
  unknownTrigrams: number;
}

/** The terms of a question that the table knows. */
export function questionTerms(question: readonly Understood[], terms: TermTable): QuestionTerms {
  const print = new Fingerprint();
  const found: QuestionTerms = { words: new Map(), trigrams: new Map(), unknownTrigrams: 0 };
  const take = (shares: TermShares, { high, low }: Fingerprint, share: number, word: number) => {
    const term = terms.find(high, low);
    if (term === -1) found.unknownTrigrams += shares === found.trigrams ? 1 : 0;
    else if (share > (shares.get(term)?.share ?? 0)) shares.set(term, { share, word });
  };
  question.forEach(({ word, readings, insteadOf }, at) => {
    // What editors put in the place of a phrase does not follow what was written before it.
    const previous = question[at - 1];
    const before = previous?.insteadOf === insteadOf ? previous?.readings : undefined;
    for (const { surface, stem, share } of readings) {
      take(found.words, print.begin(TERM_KINDS.stem).add(stem), RANKING.stem * share, at);
      take(found.words, print.begin(TERM_KINDS.surface).add(surface), RANKING.surface * share, at);
      eachTrigram(surface, print, (part) => take(found.trigrams, part, RANKING.trigram * share, at));
      for (const reading of before ?? [])
        take(found.words, pairPrint(print, reading.stem, stem), RANKING.pair, at);
    }
    if (readings.length === 0)
      eachTrigram(word, print, (part) => take(found.trigrams, part, RANKING.trigram, at));
  });
  return found;
}
