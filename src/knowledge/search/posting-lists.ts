/** The greatest weight an entry can hold; the other 24 bits number its holder. */
export const WEIGHT_LIMIT = 255;
const WEIGHT_BITS = 8;

/** When all lists are gathered anew, the array gets this much more than they need. */
const SPARE = 1.1;

/**
 * For every term the numbers of those that hold it in ascending order, all lists in one array. A list that is full
 * moves to the end and leaves a hole; when the end is reached, all are gathered in a new array without holes.
 */
export class PostingLists {
  private cells = new Uint32Array(64);
  private end = 0;
  private starts = new Uint32Array(64);
  private lengths = new Uint32Array(64);
  private capacities = new Uint32Array(64);

  /** How many hold the term. */
  count(term: number): number {
    return this.lengths[term] ?? 0;
  }

  /** Adds a holder with a weight of at most 255; it must not be in the list yet. */
  add(term: number, holder: number, weight: number): void {
    if (term >= this.starts.length) this.widenTo(term + 1);
    const length = this.count(term);
    if (length === this.capacities[term]) this.move(term, length);
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
    if (left === 0) this.capacities[term] = 0;
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

  private move(term: number, length: number): void {
    const capacity = roomFor(length + 1);
    if (this.end + capacity > this.cells.length) this.gather(capacity);
    const start = this.starts[term] ?? 0;
    this.cells.copyWithin(this.end, start, start + length);
    this.starts[term] = this.end;
    this.capacities[term] = capacity;
    this.end += capacity;
  }

  /** Amounts to copying the array when it grows, which it would otherwise do with its holes. */
  private gather(more: number): void {
    let needed = more;
    for (const length of this.lengths) needed += roomFor(length);
    const cells = new Uint32Array(Math.ceil(needed * SPARE));
    let end = 0;
    for (let term = 0; term < this.lengths.length; term++) {
      const length = this.count(term);
      const start = this.starts[term] ?? 0;
      for (let at = 0; at < length; at++) cells[end + at] = this.cells[start + at] ?? 0;
      this.starts[term] = end;
      this.capacities[term] = roomFor(length);
      end += roomFor(length);
    }
    this.cells = cells;
    this.end = end;
  }

  private widenTo(terms: number): void {
    const size = Math.max(terms, this.starts.length * 1.5);
    this.starts = copied(this.starts, size);
    this.lengths = copied(this.lengths, size);
    this.capacities = copied(this.capacities, size);
  }
}

/** Room for a list of a length, and to grow in where it is. */
function roomFor(length: number): number {
  return length + (length >> 3);
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
