/** A line of two texts put together: in both, only in the earlier, or only in the later. */
export interface DiffLine {
  op: 'same' | 'removed' | 'added';
  text: string;
}

/** Texts that differ in more lines than this have little in common, and finding it would take long. */
const mostEdits = 1_000;

/** What must be removed and added to make one text of the other, by whole lines: the shortest way (Myers, 1986). */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [old, young] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(old.length, young.length);
  let head = 0;
  while (head < shorter && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
  return [
    ...each('same', old.slice(0, head)),
    ...middle(old.slice(head, old.length - tail), young.slice(head, young.length - tail)),
    ...each('same', old.slice(old.length - tail)),
  ];
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function each(op: DiffLine['op'], lines: readonly string[]): DiffLine[] {
  return lines.map((text) => ({ op, text }));
}

function middle(old: readonly string[], young: readonly string[]): DiffLine[] {
  const trace = frontiers(old, young);
  if (!trace) return [...each('removed', old), ...each('added', young)];
  const lines: DiffLine[] = [];
  let [x, y] = [old.length, young.length];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reached = (diagonal: number) => trace[edits]?.get(diagonal) ?? -1;
    const isDown = goesDown(x - y, edits, reached);
    const before = isDown ? x - y + 1 : x - y - 1;
    const start = reached(before);
    while (x > start && y > start - before) {
      lines.push({ op: 'same', text: old[x - 1] ?? '' });
      x -= 1;
      y -= 1;
    }
    if (edits > 0) {
      lines.push(
        isDown ? { op: 'added', text: young[y - 1] ?? '' } : { op: 'removed', text: old[x - 1] ?? '' },
      );
    }
    [x, y] = [start, start - before];
  }
  return lines.reverse();
}

/** How far along each diagonal one gets with 0, 1, 2, … edits, until both texts are at their end. */
function frontiers(old: readonly string[], young: readonly string[]): Map<number, number>[] | null {
  const reach = new Map([[1, 0]]);
  const reached = (diagonal: number) => reach.get(diagonal) ?? -1;
  const trace: Map<number, number>[] = [];
  for (let edits = 0; edits <= Math.min(mostEdits, old.length + young.length); edits++) {
    trace.push(new Map(reach));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown = goesDown(diagonal, edits, reached);
      let x = isDown ? reached(diagonal + 1) : reached(diagonal - 1) + 1;
      while (x < old.length && x - diagonal < young.length && old[x] === young[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= old.length && x - diagonal >= young.length) return trace;
    }
  }
  return null;
}

function goesDown(diagonal: number, edits: number, reached: (diagonal: number) => number): boolean {
  return diagonal === -edits || (diagonal !== edits && reached(diagonal - 1) < reached(diagonal + 1));
}
