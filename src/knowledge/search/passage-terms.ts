import { Fingerprint, TERM_KINDS } from './fingerprint';
import { Passage } from './passages';
import { WEIGHT_LIMIT } from './posting-lists';
import { TermTable } from './term-table';
import { FIELD_WEIGHTS, LEAD } from './weights';
import { WordAnalysis, WordForms } from './word-forms';
import { wordsOf } from './words';

const SPACE = 32;

/** Counts what a passage is indexed by. One instance serves all passages of a language, one after the other. */
export class PassageTerms {
  /** The terms of the passage last read, each once. */
  readonly touched: number[] = [];
  /** The words of the passage last read, each once, with the term that stands for it. */
  readonly words = new Map<string, number>();
  /** Their stems, likewise. */
  readonly stems = new Map<string, number>();
  /** Weighted number of words of the passage last read. */
  length = 0;
  private weights = new Uint16Array(1024);
  private readonly print = new Fingerprint();

  constructor(
    private readonly analysis: WordAnalysis,
    private readonly terms: TermTable,
  ) {}

  weightOf(term: number): number {
    return Math.min(this.weights[term] ?? 0, WEIGHT_LIMIT);
  }

  /** Reads a passage together with its titles. Always finds the same in the same. */
  read({ document, section, text }: Passage): void {
    for (const term of this.touched) this.weights[term] = 0;
    this.touched.length = 0;
    this.words.clear();
    this.stems.clear();
    this.length = 0;
    const counts = new Map<WordForms, number>();
    this.field(document.title, FIELD_WEIGHTS.title, counts);
    for (const keyword of document.keywords) this.field(keyword, FIELD_WEIGHTS.keywords, counts);
    if (section.heading !== document.title) this.field(section.heading, FIELD_WEIGHTS.heading, counts);
    this.field(text, FIELD_WEIGHTS.text, counts, text.length <= LEAD.sectionLettersAtMost ? LEAD.words : 0);
    for (const [forms, weight] of counts) this.word(forms, weight);
  }

  private field(text: string, weight: number, counts: Map<WordForms, number>, leading = 0): void {
    let previous: WordForms | undefined;
    let left = leading;
    for (const word of wordsOf(text)) {
      const forms = this.analysis.of(word);
      if (forms.stop) continue;
      counts.set(forms, (counts.get(forms) ?? 0) + (left > 0 ? LEAD.weight : weight));
      left -= 1;
      this.length += weight;
      if (previous) this.count(pairPrint(this.print, previous.stem, forms.stem), weight);
      previous = forms;
    }
  }

  private word({ surface, stem }: WordForms, weight: number): void {
    this.words.set(surface, this.count(this.print.begin(TERM_KINDS.surface).add(surface), weight));
    this.stems.set(stem, this.count(this.print.begin(TERM_KINDS.stem).add(stem), weight));
    eachTrigram(surface, this.print, (print) => this.count(print, weight));
  }

  private count({ high, low }: Fingerprint, weight: number): number {
    const term = this.terms.claim(high, low);
    if (term >= this.weights.length) {
      const wider = new Uint16Array(Math.max(term + 1, this.weights.length * 2));
      wider.set(this.weights);
      this.weights = wider;
    }
    const before = this.weights[term] ?? 0;
    if (before === 0) this.touched.push(term);
    this.weights[term] = Math.min(before + weight, 0xffff);
    return term;
  }
}

/** The fingerprint of two stems that follow one another. */
export function pairPrint(print: Fingerprint, first: string, second: string): Fingerprint {
  return print.begin(TERM_KINDS.pair).add(first).addCode(SPACE).add(second);
}

/** Every run of three letters, the start of the word counting as one. */
export function eachTrigram(word: string, print: Fingerprint, visit: (print: Fingerprint) => void): void {
  if (word.length < 3) return;
  visit(print.begin(TERM_KINDS.trigram).addCode(SPACE).add(word, 0, 2));
  for (let at = 0; at + 3 <= word.length; at++) visit(print.begin(TERM_KINDS.trigram).add(word, at, at + 3));
}
