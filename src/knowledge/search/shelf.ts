import { DocumentScores } from './document-scores';
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

/** All documents of one language. */
export class Shelf {
  readonly index: PassageIndex;
  private readonly held = new Map<string, { number: number; places: number[] }>();
  private readonly freeNumbers: number[] = [];
  private readonly passages: (Passage | undefined)[] = [];
  private readonly documentOf: number[] = [];

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
    const scores = new DocumentScores(this.held.size + this.freeNumbers.length);
    this.index.eachScored(question, (place, score) => {
      scores.take(this.documentOf[place] ?? 0, this.passages[place]?.order ?? 0, place, score);
    });
    const idAt = (place: number) => this.passages[place]?.document.id ?? '';
    return scores
      .best(limit, (place) => accepted(idAt(place)), idAt)
      .flatMap(({ place, score, passageScore }) => {
        const passage = this.passages[place];
        return passage ? [{ passage, place, score, passageScore }] : [];
      });
  }
}
