/** What a cell of a report holds. */
export type Cell = string | number | null;

/** How a formula begins in some spreadsheet, also in letters of full width, and control characters that hide it. */
const dangerous = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** Rows as RFC 4180 writes them, under a line of names. Texts that a spreadsheet would run get an apostrophe in front. */
export function csvOf(columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const lines = rows.map((row) => columns.map((column) => cellOf(row[column] ?? null)));
  return [columns.map(cellOf), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function cellOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = dangerous.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
