import { Fingerprint, TERM_KINDS } from './fingerprint';
import { eachTrigram, pairPrint } from './passage-terms';
import { TermTable } from './term-table';
import { Understood } from './understanding';
import { RANKING } from './weights';

/** The terms a question is searched by, each with the share it counts. */
export interface QuestionTerms {
  /** Stems, words and neighbouring stems: what makes a passage a hit. */
  words: Map<number, number>;
  /** Parts of words: what orders hits, and finds words only a part of which is known. */
  trigrams: Map<number, number>;
  /** How many parts of words occur in no text. */
  unknownTrigrams: number;
}

/** The terms of a question that the table knows. Of several readings the likelier counts more. */
export function questionTerms(question: readonly Understood[], terms: TermTable): QuestionTerms {
  const print = new Fingerprint();
  const found: QuestionTerms = { words: new Map(), trigrams: new Map(), unknownTrigrams: 0 };
  const take = (shares: Map<number, number>, { high, low }: Fingerprint, share: number) => {
    const term = terms.find(high, low);
    if (term === -1) found.unknownTrigrams += shares === found.trigrams ? 1 : 0;
    else shares.set(term, Math.max(shares.get(term) ?? 0, share));
  };
  let previous: Understood | undefined;
  for (const understood of question) {
    const { word, readings } = understood;
    readings.forEach(({ surface, stem }, rank) => {
      const share = 1 / (1 + rank);
      take(found.words, print.begin(TERM_KINDS.stem).add(stem), RANKING.stem * share);
      take(found.words, print.begin(TERM_KINDS.surface).add(surface), RANKING.surface * share);
      eachTrigram(surface, print, (part) => take(found.trigrams, part, RANKING.trigram * share));
      for (const before of previous?.readings ?? []) {
        take(found.words, pairPrint(print, before.stem, stem), RANKING.pair);
      }
    });
    if (readings.length === 0)
      eachTrigram(word, print, (part) => take(found.trigrams, part, RANKING.trigram));
    previous = understood;
  }
  return found;
}
