import { contentStems, foldedWords } from '../../knowledge/content-words';

/** What two texts are compared by: sorted hashes of their stems and of their letter triples, each once. */
export interface Fingerprint {
  stems: Int32Array;
  triples: Int32Array;
}

/** From here on a text says the same as another. */
export const surelyRepeated = 0.55;
/** From here on it may: what was edited heavily, or put in other words. */
export const perhapsRepeated = 0.33;

/** Longer texts are told apart by their beginning; so comparing costs the same whatever is sent. */
const charactersRead = 2_000;

export function fingerprintOf(text: string): Fingerprint {
  const read = text.slice(0, charactersRead);
  return { stems: hashes(contentStems(read)), triples: hashes(triplesOf(foldedWords(read).join(' '))) };
}

/** From 0 to 1: the mean of the shares of stems and of letter triples that two texts have in common. */
export function similarity(one: Fingerprint, other: Fingerprint): number {
  return (shared(one.stems, other.stems) + shared(one.triples, other.triples)) / 2;
}

function triplesOf(words: string): string[] {
  const padded = ` ${words} `;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
}

function hashes(terms: readonly string[]): Int32Array {
  return Int32Array.from(new Set(terms.map(hash))).sort();
}

/** FNV-1a. */
function hash(term: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) value = Math.imul(value ^ term.charCodeAt(at), 0x01000193);
  return value;
}

/** The Jaccard coefficient of two sorted lists. */
function shared(one: Int32Array, other: Int32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0];
    if (a === b) common += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  const all = one.length + other.length - common;
  return all === 0 ? 0 : common / all;
}
