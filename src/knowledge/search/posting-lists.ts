/** The greatest weight an entry can hold; the other 24 bits number its holder. */
export const WEIGHT_LIMIT = 255;
const WEIGHT_BITS = 8;

/**
 * For every term the numbers of those that hold it in ascending order, all lists in one array: a list lives in a block
 * of a power of two, moves to the next size when it is full, and leaves its block to others.
 */
export class PostingLists {
  private cells = new Uint32Array(4096);
  private end = 0;
  private starts = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);
  private classes = new Uint8Array(1024);
  private readonly freeBlocks: number[][] = [];

  /** How many hold the term. */
  count(term: number): number {
    return this.lengths[term] ?? 0;
  }

  /** Adds a holder with a weight of at most 255; it must not be in the list yet. */
  add(term: number, holder: number, weight: number): void {
    if (term >= this.starts.length) this.widenTo(term + 1);
    const length = this.count(term);
    const sizeClass = this.classes[term] ?? 0;
    if (length === 0) this.starts[term] = this.block(0);
    else if (length === 1 << sizeClass) this.move(term, sizeClass, length);
    const start = this.starts[term] ?? 0;
    const at = start + this.place(term, holder);
    if (at < start + length) this.cells.copyWithin(at + 1, at, start + length);
    this.cells[at] = ((holder << WEIGHT_BITS) | Math.min(weight, WEIGHT_LIMIT)) >>> 0;
    this.lengths[term] = length + 1;
  }

  /** Takes a holder out of the list and answers how many are left. */
  remove(term: number, holder: number): number {
    if (!this.has(term, holder)) return this.count(term);
    const start = this.starts[term] ?? 0;
    const at = start + this.place(term, holder);
    const left = this.count(term) - 1;
    this.cells.copyWithin(at, at + 1, start + left + 1);
    this.lengths[term] = left;
    if (left === 0) {
      this.leave(start, this.classes[term] ?? 0);
      this.classes[term] = 0;
    }
    return left;
  }

  has(term: number, holder: number): boolean {
    return this.weightOf(term, holder) > 0;
  }

  /** The weight with which somebody holds the term; 0 where it does not. */
  weightOf(term: number, holder: number): number {
    const entries = this.entries(term);
    const entry = entries[firstFrom(entries, holder)];
    return entry !== undefined && holderIn(entry) === holder ? weightIn(entry) : 0;
  }

  /** The packed entries of a term, valid until the next change; see `holderIn` and `weightIn`. */
  entries(term: number): Uint32Array {
    const start = this.starts[term] ?? 0;
    return this.cells.subarray(start, start + this.count(term));
  }

  /** Where in the list a holder stands, or would stand. New ones mostly come last. */
  private place(term: number, holder: number): number {
    const length = this.count(term);
    const last = this.cells[(this.starts[term] ?? 0) + length - 1] ?? 0;
    return length === 0 || holderIn(last) < holder ? length : firstFrom(this.entries(term), holder);
  }

  private move(term: number, sizeClass: number, length: number): void {
    const from = this.starts[term] ?? 0;
    const to = this.block(sizeClass + 1);
    this.cells.copyWithin(to, from, from + length);
    this.leave(from, sizeClass);
    this.starts[term] = to;
    this.classes[term] = sizeClass + 1;
  }

  private leave(start: number, sizeClass: number): void {
    (this.freeBlocks[sizeClass] ??= []).push(start);
  }

  private block(sizeClass: number): number {
    const reused = this.freeBlocks[sizeClass]?.pop();
    if (reused !== undefined) return reused;
    const start = this.end;
    this.end += 1 << sizeClass;
    if (this.end > this.cells.length)
      this.cells = copied(this.cells, Math.max(this.end, this.cells.length * 1.25));
    return start;
  }

  private widenTo(terms: number): void {
    const size = Math.max(terms, this.starts.length * 1.5);
    this.starts = copied(this.starts, size);
    this.lengths = copied(this.lengths, size);
    const classes = new Uint8Array(this.starts.length);
    classes.set(this.classes);
    this.classes = classes;
  }
}

/** The holder in a packed entry. */
export function holderIn(entry: number): number {
  return entry >>> WEIGHT_BITS;
}

/** The weight in a packed entry. */
export function weightIn(entry: number): number {
  return entry & WEIGHT_LIMIT;
}

/** The first entry at or behind `from` whose holder is not below another: in strides that double, then by halves. */
export function firstFrom(entries: Uint32Array, holder: number, from = 0): number {
  let stride = 1;
  let low = from;
  while (low + stride < entries.length && holderIn(entries[low + stride] ?? 0) < holder) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(low + stride, entries.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holderIn(entries[middle] ?? 0) < holder) low = middle + 1;
    else high = middle;
  }
  return low;
}

function copied(array: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.ceil(size));
  wider.set(array);
  return wider;
}
