/**
 * Letters to insert, drop, replace or swap with their neighbour to turn one word into the other (Damerau's
 * distance, each place edited once), or `limit + 1` where it takes more than `limit`.
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (from === to) return 0;
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before = new Array<number>(to.length + 1).fill(0);
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = before;
    const twoAbove = before.slice();
    current[0] = row;
    let least = row;
    for (let column = 1; column <= to.length; column++) {
      const cost = editCost(from, to, row, column, above, current, twoAbove);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, hence the row above has to be out of reach as well.
    if (least > limit && Math.min(...above) > limit) return limit + 1;
    before = above;
    above = current;
  }
  return Math.min(above[to.length] ?? limit + 1, limit + 1);
}

function editCost(
  from: string,
  to: string,
  row: number,
  column: number,
  above: number[],
  current: number[],
  twoAbove: number[],
): number {
  const same = from.charCodeAt(row - 1) === to.charCodeAt(column - 1);
  let cost = Math.min(
    (above[column] ?? 0) + 1,
    (current[column - 1] ?? 0) + 1,
    (above[column - 1] ?? 0) + (same ? 0 : 1),
  );
  const swapped =
    row > 1 &&
    column > 1 &&
    from.charCodeAt(row - 1) === to.charCodeAt(column - 2) &&
    from.charCodeAt(row - 2) === to.charCodeAt(column - 1);
  if (swapped) cost = Math.min(cost, (twoAbove[column - 2] ?? 0) + 1);
  return cost;
}
