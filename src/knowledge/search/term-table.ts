const EMPTY = -1;

/**
 * Numbers for terms, kept by a 64-bit fingerprint instead of the text: a hundred thousand word pairs cost a few
 * megabytes. Two terms sharing a fingerprint would be ranked as one, at odds of about one in a billion.
 */
export class TermTable {
  private high = new Int32Array(1024);
  private low = new Int32Array(1024);
  private readonly free: number[] = [];
  private slots = new Int32Array(2048).fill(EMPTY);
  private used = 0;
  private next = 0;

  /** The number of a term, or -1 where it is unknown. */
  find(high: number, low: number): number {
    return this.slots[this.seek(high, low)] ?? EMPTY;
  }

  /** The number of a term, given to it now if it had none. */
  claim(high: number, low: number): number {
    if ((this.used + 1) * 2 > this.slots.length) this.widen();
    const slot = this.seek(high, low);
    const known = this.slots[slot] ?? EMPTY;
    if (known !== EMPTY) return known;
    const term = this.free.pop() ?? this.next++;
    if (term >= this.high.length) {
      this.high = grown(this.high);
      this.low = grown(this.low);
    }
    this.high[term] = high;
    this.low[term] = low;
    this.slots[slot] = term;
    this.used += 1;
    return term;
  }

  /** Forgets a term, so that its number can be used again. */
  release(term: number): void {
    let hole = this.seek(this.high[term] ?? 0, this.low[term] ?? 0);
    if (this.slots[hole] !== term) return;
    const mask = this.slots.length - 1;
    // Later entries of the same run move up, which keeps every search path free of gaps.
    for (let at = (hole + 1) & mask; ; at = (at + 1) & mask) {
      const other = this.slots[at] ?? EMPTY;
      if (other === EMPTY) break;
      const home = this.home(this.low[other] ?? 0);
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        this.slots[hole] = other;
        hole = at;
      }
    }
    this.slots[hole] = EMPTY;
    this.free.push(term);
    this.used -= 1;
  }

  private home(low: number): number {
    return (Math.imul(low, 0x9e3779b1) >>> 7) & (this.slots.length - 1);
  }

  private seek(high: number, low: number): number {
    const mask = this.slots.length - 1;
    let at = this.home(low);
    for (;;) {
      const term = this.slots[at] ?? EMPTY;
      if (term === EMPTY || (this.low[term] === low && this.high[term] === high)) return at;
      at = (at + 1) & mask;
    }
  }

  private widen(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2).fill(EMPTY);
    for (const term of old) {
      if (term !== EMPTY) this.slots[this.seek(this.high[term] ?? 0, this.low[term] ?? 0)] = term;
    }
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length + (array.length >> 1));
  wider.set(array);
  return wider;
}
