/** The years that a new installation knows whatever its clock says: the product's own examples lie in them. */
const firstYear = 2025;
const lastYear = 2030;
const yearsBack = 1;
const yearsAhead = 4;

/** The years whose holidays are proposed at the first start, in order. */
export function yearsToPropose(now: Date): number[] {
  const thisYear = now.getUTCFullYear();
  const years = [...range(firstYear, lastYear), ...range(thisYear - yearsBack, thisYear + yearsAhead)];
  return [...new Set(years)].sort((a, b) => a - b);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
