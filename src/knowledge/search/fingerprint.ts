/** Sets terms of different kinds apart, so that the stem "pag" is not the trigram "pag". */
export const TERM_KINDS = { stem: 1, surface: 2, pair: 3, trigram: 4 } as const;

/**
 * A 64-bit fingerprint of a term in two halves, built without a new string for each word pair or trigram.
 * The mixing is that of FNV-1a for one half and a multiplicative hash for the other.
 */
export class Fingerprint {
  high = 0;
  low = 0;

  /** Starts a term of a kind. */
  begin(kind: number): this {
    this.high = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
    this.low = Math.imul(kind + 1, 0x85ebca6b);
    return this;
  }

  /** Adds characters of a text. */
  add(text: string, from = 0, to = text.length): this {
    for (let at = from; at < to; at++) this.addCode(text.charCodeAt(at));
    return this;
  }

  addCode(code: number): this {
    this.high = Math.imul(this.high ^ code, 0x01000193);
    const mixed = Math.imul(this.low + code + 1, 0x9e3779b1);
    this.low = mixed ^ (mixed >>> 15);
    return this;
  }
}
