import { Fingerprint, TERM_KINDS } from './fingerprint';
import { languageWords, type LanguageWords } from './language-words';
import type { SearchLocale } from './languages';
import { Passage } from './passages';
import { PostingLists, firstFrom, holderIn, weightIn } from './posting-lists';
import { PassageTerms } from './passage-terms';
import { questionTerms, type TermShare, type TermShares } from './question-terms';
import { LanguageSteering, NO_STEERING, type Steering } from './steering';
import { TermTable } from './term-table';
import { understand } from './understanding';
import type { Understood } from './understood';
import { Vocabulary } from './vocabulary';
import { HALVES, RANKING } from './weights';
import { WordAnalysis } from './word-forms';

/** A passage that shares no word with the question has to share this much of its spelling. */
const ALIKE_FROM = 0.2;

/** Of this many passages that hold a word one is sought in the lists; where more are wanted, all are met. */
const FEW = 8;

/**
 * All passages of one language by what they hold. Scores are those of BM25 over stems, words, neighbouring stems
 * and trigrams. Passages are known by numbers, which are used again after a removal.
 */
export class PassageIndex {
  readonly analysis: WordAnalysis;
  /** What editors say about the words of questions. */
  steering: LanguageSteering;
  private readonly terms = new TermTable();
  private readonly postings = new PostingLists();
  private readonly vocabulary = new Vocabulary();
  private readonly stems = new Vocabulary();
  private readonly language: LanguageWords;
  private readonly reader: PassageTerms;
  private readonly print = new Fingerprint();
  private readonly free: number[] = [];
  private bound = 0;
  private lengths = new Float32Array(256);
  private scores = new Float32Array(256);
  private damping = new Float32Array(256);
  private dampingIsStale = true;
  private totalLength = 0;
  private count = 0;

  constructor(locale: SearchLocale) {
    this.analysis = new WordAnalysis(locale);
    this.reader = new PassageTerms(this.analysis, this.terms);
    this.language = languageWords(locale);
    this.steering = new LanguageSteering(NO_STEERING, this.analysis, this.language.common);
  }

  /** How many passages it holds. */
  get size(): number {
    return this.count;
  }

  steer(steering: Steering): void {
    this.steering = new LanguageSteering(steering, this.analysis, this.language.common);
  }

  /** Adds a passage and answers its number. */
  add(passage: Passage): number {
    this.reader.read(passage);
    const place = this.free.pop() ?? this.bound++;
    for (const [word, term] of this.reader.words)
      if (this.postings.count(term) === 0) this.vocabulary.add(word);
    for (const [stem, term] of this.reader.stems) if (this.postings.count(term) === 0) this.stems.add(stem);
    for (const term of this.reader.touched) this.postings.add(term, place, this.reader.weightOf(term));
    this.makeRoom(place);
    this.lengths[place] = this.reader.length;
    this.totalLength += this.reader.length;
    this.count += 1;
    this.dampingIsStale = true;
    return place;
  }

  /** Takes a passage out. Its terms are read again rather than kept: memory matters more than time here. */
  remove(place: number, passage: Passage): void {
    this.reader.read(passage);
    for (const [word, term] of this.reader.words)
      if (this.postings.count(term) === 1) this.vocabulary.remove(word);
    for (const [stem, term] of this.reader.stems)
      if (this.postings.count(term) === 1) this.stems.remove(stem);
    for (const term of this.reader.touched) {
      if (this.postings.remove(term, place) === 0) this.terms.release(term);
    }
    this.free.push(place);
    this.totalLength -= this.reader.length;
    this.count -= 1;
    this.dampingIsStale = true;
  }

  /** Whether the passages hold a word as it stands, folded. */
  writes(word: string): boolean {
    return this.vocabulary.has(word);
  }

  /** Reads a question against what the passages are written with; `literally` leaves mistyped words out. */
  understand(words: readonly string[], literally: boolean): Understood[] {
    return understand(words, {
      analysis: this.analysis,
      vocabulary: this.vocabulary,
      stems: this.stems,
      ...this.language,
      steering: this.steering,
      hasStem: (stem) => this.postings.count(this.stemTerm(stem)) > 0,
      frequency: (surface) => this.postings.count(this.surfaceTerm(surface)),
    }).filter((word) => !literally || word.distance === 0);
  }

  /**
   * Visits the passages that hold anything of the question, each once, in no order. Where no word is known,
   * those that share much of the words' spelling. Words are counted first: only those passages are looked at
   * further that are `promising` beside the rest that spelling can still add to any score.
   */
  eachScored(
    question: readonly Understood[],
    visit: (place: number, score: number) => void,
    promising: (places: number[], scoreOf: (place: number) => number, rest: number) => number[],
  ): void {
    this.refreshDamping();
    const { words, trigrams, unknownTrigrams } = questionTerms(question, this.terms);
    const touched: number[] = [];
    for (const [term, { share }] of words) this.addScores(term, share, touched);
    const isSpellingOnly = touched.length === 0;
    if (isSpellingOnly) {
      for (const [term, { share }] of trigrams) this.addScores(term, share, touched);
      const unknown = unknownTrigrams * RANKING.trigram * this.rarity(0) * (RANKING.k1 + 1);
      const floor = ALIKE_FROM * (this.worthOfAll(trigrams) + unknown);
      for (const place of touched) if (this.scoreAt(place) >= floor) visit(place, this.scoreAt(place));
    } else {
      const chosen = promising(touched, (place) => this.scoreAt(place), this.worthOfAll(trigrams));
      const areFew = chosen.length * FEW < touched.length;
      const looked = areFew ? Uint32Array.from(chosen).sort() : touched;
      for (const [term, { share }] of trigrams) {
        if (areFew) this.addScoresTo(looked, term, share);
        else this.addScores(term, share);
      }
      for (const place of looked) visit(place, this.scoreAt(place));
    }
    for (const place of touched) this.scores[place] = 0;
  }

  /** What each word of the question adds to the score of a passage; together they are the score. */
  points(question: readonly Understood[], place: number): number[] {
    this.refreshDamping();
    const points = question.map(() => 0);
    const { words, trigrams } = questionTerms(question, this.terms);
    const add = (term: number, { share, word }: TermShare) => {
      const weight = this.postings.weightOf(term, place);
      if (weight === 0) return;
      points[word] =
        (points[word] ?? 0) + (this.worth(term, share) * weight) / (weight + (this.damping[place] ?? 1));
    };
    for (const [term, share] of words) add(term, share);
    for (const [term, share] of trigrams) add(term, share);
    return points;
  }

  /** Whether a passage holds a word in any of its readings. */
  holds({ readings }: Understood, place: number): boolean {
    return readings.some(({ stem }) => this.holdsStem(stem, place));
  }

  holdsStem(stem: string, place: number): boolean {
    const term = this.stemTerm(stem);
    return term !== -1 && this.postings.has(term, place);
  }

  /**
   * What each word of the question would add to the score of a passage that holds everything it asks for, again and
   * again: what a hit reached is judged by its share of this. A word that the texts do not know counts as one that no
   * passage holds.
   */
  attainable(written: readonly Understood[]): number[] {
    const { words, trigrams } = questionTerms(written, this.terms);
    const lost = (RANKING.stem + RANKING.surface) * this.rarity(0) * (RANKING.k1 + 1);
    const points = written.map(({ readings }) => (readings.length === 0 ? lost : 0));
    for (const shares of [words, trigrams])
      for (const [term, { share, word }] of shares)
        points[word] = (points[word] ?? 0) + this.worth(term, share);
    return points;
  }

  /** BM25's inverse document frequency in the form that is never negative. */
  rarity(frequency: number): number {
    return Math.log(1 + (this.count - frequency + 0.5) / (frequency + 0.5));
  }

  stemFrequency(stem: string): number {
    return this.postings.count(this.stemTerm(stem));
  }

  /** Without a list to note them in, passages that hold nothing yet are passed over. */
  private addScores(term: number, share: number, touched?: number[]): void {
    const { scores, damping } = this;
    const entries = this.postings.entries(term);
    const worth = share * this.rarity(entries.length) * (RANKING.k1 + 1);
    for (const entry of entries) {
      const place = holderIn(entry);
      const before = scores[place] ?? 0;
      if (before === 0) {
        if (!touched) continue;
        touched.push(place);
      }
      const weight = weightIn(entry);
      scores[place] = before + (worth * weight) / (weight + (damping[place] ?? 1));
    }
  }

  /** The same for a few passages in ascending order: in a long list they are sought, not met. */
  private addScoresTo(places: Iterable<number>, term: number, share: number): void {
    const { scores, damping } = this;
    const entries = this.postings.entries(term);
    const worth = share * this.rarity(entries.length) * (RANKING.k1 + 1);
    let at = 0;
    for (const place of places) {
      at = firstFrom(entries, place, at);
      const entry = entries[at];
      if (entry === undefined) return;
      if (holderIn(entry) !== place) continue;
      const weight = weightIn(entry);
      scores[place] = (scores[place] ?? 0) + (worth * weight) / (weight + (damping[place] ?? 1));
    }
  }

  private scoreAt(place: number): number {
    return this.scores[place] ?? 0;
  }

  private worthOfAll(shares: TermShares): number {
    let worth = 0;
    for (const [term, { share }] of shares) worth += this.worth(term, share);
    return worth;
  }

  /** What a term adds to the score of a passage that is full of it. */
  private worth(term: number, share: number): number {
    return share * this.rarity(this.postings.count(term)) * (RANKING.k1 + 1);
  }

  private stemTerm(stem: string): number {
    const { high, low } = this.print.begin(TERM_KINDS.stem).add(stem);
    return this.terms.find(high, low);
  }

  private surfaceTerm(surface: string): number {
    const { high, low } = this.print.begin(TERM_KINDS.surface).add(surface);
    return this.terms.find(high, low);
  }

  private refreshDamping(): void {
    if (!this.dampingIsStale) return;
    const average = this.count === 0 ? 1 : Math.max(1, this.totalLength / this.count);
    for (let place = 0; place < this.bound; place++) {
      this.damping[place] =
        HALVES * RANKING.k1 * (1 - RANKING.b + (RANKING.b * (this.lengths[place] ?? 0)) / average);
    }
    this.dampingIsStale = false;
  }

  private makeRoom(place: number): void {
    if (place < this.lengths.length) return;
    const lengths = new Float32Array(Math.ceil((place + 1) * 1.5));
    lengths.set(this.lengths);
    this.lengths = lengths;
    this.scores = new Float32Array(lengths.length);
    this.damping = new Float32Array(lengths.length);
  }
}
