import type { Cell } from './csv';

/** From one moment up to another, which no longer belongs to it. */
export interface Period {
  from: Date;
  to: Date;
}

export type ReportRow = Readonly<Record<string, Cell>>;

/** Rows at most: more than anybody reads, less than would be a burden. */
export const rowsAtMost = 1_000;
