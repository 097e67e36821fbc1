import { editDistance } from './edit-distance';
import { Fingerprint } from './fingerprint';
import { PostingLists, holderIn } from './posting-lists';
import { eachTrigram } from './passage-terms';
import { TermTable } from './term-table';

/** Words from here on are looked for with two typing errors, shorter ones with one. */
const TWO_ERRORS_FROM = 8;
/** Shorter words have too many neighbours to guess. */
const REPAIRABLE_FROM = 4;
/** One error touches at most four trigrams: a swap in the middle of a word. */
const TRIGRAMS_PER_ERROR = 4;

export interface NearWord {
  word: string;
  distance: number;
}

/** The words the indexed texts are written with, found again when they are mistyped. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly free: number[] = [];
  private readonly trigrams = new TermTable();
  private readonly lists = new PostingLists();
  private readonly print = new Fingerprint();
  private shared = new Uint8Array(256);

  has(word: string): boolean {
    return this.ids.has(word);
  }

  add(word: string): void {
    if (this.ids.has(word)) return;
    const id = this.free.pop() ?? this.words.length;
    this.ids.set(word, id);
    this.words[id] = word;
    for (const trigram of this.trigramsOf(word, true)) this.lists.add(trigram, id, 1);
  }

  remove(word: string): void {
    const id = this.ids.get(word);
    if (id === undefined) return;
    for (const trigram of this.trigramsOf(word, false)) {
      if (this.lists.remove(trigram, id) === 0) this.trigrams.release(trigram);
    }
    this.ids.delete(word);
    this.words[id] = '';
    this.free.push(id);
  }

  /**
   * Words as near as any to a mistyped one, at most two errors away; none where it is short. Numbers have no typing
   * errors: «windwos10» may be «windows10», but not «windows11».
   */
  nearest(mistyped: string, errorsAtMost = 2): NearWord[] {
    const digits = digitsOf(mistyped);
    if (mistyped.length - digits.length < REPAIRABLE_FROM) return [];
    const allowed = Math.min(errorsAtMost, mistyped.length >= TWO_ERRORS_FROM ? 2 : 1);
    let best = allowed;
    let found: NearWord[] = [];
    for (const word of this.candidates(mistyped, allowed)) {
      const distance = editDistance(mistyped, word, best);
      if (distance > best || digitsOf(word) !== digits) continue;
      if (distance < best) found = [];
      best = distance;
      found.push({ word, distance });
    }
    return found;
  }

  private candidates(mistyped: string, errors: number): string[] {
    if (this.shared.length < this.words.length) this.shared = new Uint8Array(this.words.length * 2);
    const trigrams = this.trigramsOf(mistyped, false);
    const needed = Math.max(1, mistyped.length - 1 - TRIGRAMS_PER_ERROR * errors);
    const touched: number[] = [];
    for (const trigram of trigrams) {
      for (const entry of this.lists.entries(trigram)) {
        const id = holderIn(entry);
        if (this.shared[id] === 0) touched.push(id);
        this.shared[id] = (this.shared[id] ?? 0) + 1;
      }
    }
    const words: string[] = [];
    for (const id of touched) {
      const word = this.words[id] ?? '';
      const near = Math.abs(word.length - mistyped.length) <= errors;
      if (near && (this.shared[id] ?? 0) >= needed) words.push(word);
      this.shared[id] = 0;
    }
    return words;
  }

  /** The distinct trigrams of a word; unknown ones are left out unless they are to be added. */
  private trigramsOf(word: string, adding: boolean): number[] {
    const found = new Set<number>();
    eachTrigram(word, this.print, ({ high, low }) => {
      const trigram = adding ? this.trigrams.claim(high, low) : this.trigrams.find(high, low);
      if (trigram !== -1) found.add(trigram);
    });
    return [...found];
  }
}

function digitsOf(word: string): string {
  return word.replace(/\D/g, '');
}
