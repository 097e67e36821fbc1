import { SYNONYM_SHARE } from './weights';
import { Vocabulary } from './vocabulary';
import { WordAnalysis, type WordForms } from './word-forms';
import { wordsOf } from './words';
import type { Understood } from './understood';

/** What editors say about words; it takes effect on questions alone, so that nothing is indexed again. */
export interface Steering {
  /** Groups of words or phrases that mean the same here. */
  synonyms: readonly (readonly string[])[];
  /** Words that say nothing here. */
  stopWords: readonly string[];
}

/** Steering as it applies to one language. */
export class LanguageSteering {
  private readonly stops = new Set<string>();
  private readonly groups: string[][][] = [];
  private readonly synonymStems = new Set<string>();
  private readonly synonymWords = new Vocabulary();

  constructor(
    { synonyms, stopWords }: Steering,
    private readonly analysis: WordAnalysis,
    /** What is near one of these is no mistyped synonym. */
    private readonly common: Vocabulary,
  ) {
    for (const word of stopWords) for (const stem of this.stemsOf(word)) this.stops.add(stem);
    for (const group of synonyms) {
      const phrases = group.map((phrase) => this.wordsOf(phrase)).filter(({ length }) => length > 0);
      if (phrases.length < 2) continue;
      this.groups.push(phrases);
      for (const word of phrases.flat()) {
        this.synonymStems.add(analysis.of(word).stem);
        this.synonymWords.add(word);
      }
    }
  }

  /** The words without those that editors call empty; all of them where nothing else would be left. */
  withoutStopWords(words: readonly string[]): readonly string[] {
    if (this.stops.size === 0) return words;
    const saying = (word: string) => !this.analysis.of(word).stop;
    const rest = words.filter((word) => !this.stops.has(this.analysis.of(word).stem));
    return rest.some(saying) ? rest : words;
  }

  /** A word that editors name is no typing error, even where no text has it. */
  names(stem: string): boolean {
    return this.synonymStems.has(stem);
  }

  /**
   * Adds what else the question could have said. A single word for a single word becomes one more reading; a phrase
   * is added as words of its own that stand for those it replaces. A word that the texts know nothing like may be a
   * mistyped one of the editors'.
   */
  expand(question: Understood[]): Understood[] {
    const added: Understood[] = [];
    const stems = question.map((each) => this.readAs(each));
    for (const phrases of this.groups) {
      for (const phrase of phrases) {
        const at = this.find(stems, phrase);
        if (at === -1) continue;
        for (const other of phrases) if (other !== phrase) this.take(question, at, phrase, other, added);
      }
    }
    return [...question, ...added];
  }

  /** Whether the content words of a phrase stand together in a question, as it is written or as it was read. */
  matches(words: readonly string[], question: readonly Understood[], phrase: string): boolean {
    const sought = this.wordsOf(phrase);
    const written = words.map((word) => this.analysis.of(word)).filter(({ stop }) => !stop);
    const read = question.filter(({ insteadOf }) => !insteadOf).map((each) => this.readAs(each));
    return (
      sought.length > 0 &&
      [written.map(({ stem }) => [stem]), read].some((stems) => this.find(stems, sought) !== -1)
    );
  }

  /** The stems of a word: as it is written, and as it was probably meant. */
  private readAs({ word, readings }: Understood): string[] {
    const stem = this.analysis.of(word).stem;
    const meant = readings.length > 0 || this.names(stem) ? readings.slice(0, 1) : this.nearSynonym(word);
    return [stem, ...meant.map((each) => each.stem)];
  }

  private nearSynonym(word: string): WordForms[] {
    const [common] = this.common.nearest(word);
    // The first letter is rarely mistyped: «líder» is no «slider».
    const near = this.synonymWords.nearest(word).find((each) => each.word[0] === word[0]);
    return near && near.distance <= (common?.distance ?? near.distance) ? [this.analysis.of(near.word)] : [];
  }

  private find(question: readonly string[][], phrase: readonly string[]): number {
    const stems = phrase.map((word) => this.analysis.of(word).stem);
    return question.findIndex((_, start) =>
      stems.every((stem, index) => question[start + index]?.includes(stem)),
    );
  }

  private take(
    question: readonly Understood[],
    at: number,
    phrase: readonly string[],
    other: readonly string[],
    added: Understood[],
  ): void {
    const [first, ...rest] = question.slice(at, at + phrase.length);
    if (!first) return;
    const readings = other.map((word) => ({ ...this.analysis.of(word), share: SYNONYM_SHARE }));
    if (rest.length === 0 && readings.length === 1) {
      first.readings.push(...readings.map((reading) => ({ ...reading, isSynonym: true as const })));
      return;
    }
    const insteadOf = [first, ...rest].map(({ word }) => word);
    const share = SYNONYM_SHARE * Math.min(1, phrase.length / other.length);
    for (const reading of readings)
      added.push({ word: reading.surface, readings: [{ ...reading, share }], distance: 0, insteadOf });
  }

  private wordsOf(phrase: string): string[] {
    return wordsOf(phrase).filter((word) => !this.analysis.of(word).stop);
  }

  private stemsOf(phrase: string): string[] {
    return this.wordsOf(phrase).map((word) => this.analysis.of(word).stem);
  }
}

/** Nothing said. */
export const NO_STEERING: Steering = { synonyms: [], stopWords: [] };
