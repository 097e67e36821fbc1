import type { Dialect } from '../platform/database/columns';
import { raw, sql, type Sql } from '../platform/database/sql';
import type { SearchTerms } from './archive-terms';

/*
 * How the archive is asked. Its rows stand in the order in which tickets came (`position`), and it is read from the
 * newest backwards, one stretch after another, so that a word of every ticket costs what a word of few does.
 * PostgreSQL's index knows no order: there its parts are terms like any other (`b2.17`), which keeps the index
 * from collecting a million rows first. SQLite's index is in the order of its rows anyway.
 */

/** The smallest part of a stretch holds 256 tickets, that of the next level 1,024, … and of the last a million. */
const smallestBits = 8;
const bitsPerLevel = 2;
export const stretchLevels = 7;

/** Part of the archive: positions from `from` up to, without it, `below`. */
export interface Stretch {
  from: number;
  below: number;
  level: number;
}

const sizeOf = (level: number) => 2 ** (smallestBits + bitsPerLevel * level);
const partOf = (position: number, level: number) => Math.floor(position / sizeOf(level));

/** The stretch that ends before `below`: four parts of this level at most, so that the next level can go on behind it. */
export function stretchBefore(below: number, level: number): Stretch {
  return { from: partOf(below - 1, level + 1) * sizeOf(level + 1), below, level };
}

/** The terms of all parts in which a position lies. */
export function stretchTerms(position: number): string[] {
  return Array.from({ length: stretchLevels }, (_, level) => `b${level}.${partOf(position, level)}`);
}

function termsOfStretch({ from, below, level }: Stretch): string[] {
  const first = partOf(from, level);
  const parts = partOf(below - 1, level) - first + 1;
  return Array.from({ length: parts }, (_, i) => `b${level}.${first + i}`);
}

/** What stands after FROM: the archive, as both databases name it. */
export const archiveTable = raw('tickets_search_text');

/** The position of an archived text. */
export function archivePosition(dialect: Dialect): Sql {
  return raw(dialect === 'postgres' ? 'tickets_search_text.position' : 'tickets_search_text.rowid');
}

/** That a text has all these terms and lies in this stretch. */
export function archiveMatch(dialect: Dialect, terms: SearchTerms, stretch: Stretch): Sql {
  if (dialect === 'sqlite') return sql`tickets_search_text MATCH ${expression(terms, '"', ' OR ', ' AND ')}`;
  const within = [...terms, termsOfStretch(stretch)];
  return sql`tickets_search_text.terms @@ (${expression(within, "'", ' | ', ' & ')})::tsquery`;
}

/** Terms hold letters, digits and a few marks of ours, never a quote. */
function expression(terms: SearchTerms, quote: string, or: string, and: string): string {
  const quoted = (term: string) => quote + term + quote;
  return terms.map((readings) => `(${readings.map(quoted).join(or)})`).join(and);
}
