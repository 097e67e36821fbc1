import { DOCUMENT_SHARE, DocumentScores } from './document-scores';
import { IndexedDocument } from './indexed-document';
import type { SearchLocale } from './languages';
import { PassageIndex } from './passage-index';
import { Passage, passagesOf } from './passages';
import type { Understood } from './understood';

/** A document as an answer, with the passage that answers best. */
export interface RankedDocument {
  passage: Passage;
  /** The number of the passage in its index. */
  place: number;
  score: number;
  /** The score of the passage alone. */
  passageScore: number;
}

/** Scores are sums of 32-bit numbers: two orders of adding may part them by less than this. */
const ROUNDING = 0.001;

/** All documents of one language. */
export class Shelf {
  readonly index: PassageIndex;
  private readonly held = new Map<string, { number: number; places: number[] }>();
  private readonly freeNumbers: number[] = [];
  private readonly passages: (Passage | undefined)[] = [];
  private readonly documentOf: number[] = [];
  /** The places of sections in their documents, by passages. */
  private readonly orders: number[] = [];

  constructor(locale: SearchLocale) {
    this.index = new PassageIndex(locale);
  }

  /** Adds a document that is not on the shelf yet. */
  put(document: IndexedDocument): void {
    const number = this.freeNumbers.pop() ?? this.held.size;
    const places = passagesOf(document).map((passage) => {
      const place = this.index.add(passage);
      this.passages[place] = passage;
      this.documentOf[place] = number;
      this.orders[place] = passage.order;
      return place;
    });
    this.held.set(document.id, { number, places });
  }

  remove(id: string): void {
    const held = this.held.get(id);
    if (!held) return;
    for (const place of held.places) {
      const passage = this.passages[place];
      if (passage) this.index.remove(place, passage);
      this.passages[place] = undefined;
    }
    this.freeNumbers.push(held.number);
    this.held.delete(id);
  }

  /** The best documents for a question, best first, of those that are `accepted`. */
  best(question: readonly Understood[], limit: number, accepted: (id: string) => boolean): RankedDocument[] {
    const idAt = (place: number) => this.passages[place]?.document.id ?? '';
    const bestOf = (scores: DocumentScores) => scores.best(limit, (place) => accepted(idAt(place)), idAt);
    const scores = this.noScores();
    this.index.eachScored(
      question,
      (place, score) => this.take(scores, place, score),
      // Exact: a document whose words alone lie so far behind the last that is shown cannot overtake it.
      (places, scoreOf, rest) => {
        const byWords = this.noScores();
        for (const place of places) this.take(byWords, place, scoreOf(place));
        const last = bestOf(byWords)[limit - 1];
        if (!last) return places.slice();
        const from = last.score - DOCUMENT_SHARE * rest - ROUNDING;
        return places.filter((place) => byWords.of(this.documentOf[place] ?? 0) >= from);
      },
    );
    return bestOf(scores).flatMap(({ place, score, passageScore }) => {
      const passage = this.passages[place];
      return passage ? [{ passage, place, score, passageScore }] : [];
    });
  }

  private noScores(): DocumentScores {
    return new DocumentScores(this.held.size + this.freeNumbers.length);
  }

  private take(scores: DocumentScores, place: number, score: number): void {
    scores.take(this.documentOf[place] ?? 0, this.orders[place] ?? 0, place, score);
  }
}
