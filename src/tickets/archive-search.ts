import type { Dialect } from '../platform/database/columns';
import { sql, type Sql } from '../platform/database/sql';
import type { SearchTerms } from './archive-terms';

/*
 * How the archive is asked. Its rows stand in the order in which tickets came (`position`), and it is read from the
 * newest backwards, one stretch after another, so that a word of every ticket costs what a word of few does. The parts
 * of a stretch are terms like any other (`b2.17`). PostgreSQL's index knows no order and would collect a million rows
 * first; SQLite's is in order, but looks for words that never meet to the end of what it has, whatever rows were asked for.
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

/** The positions of texts that have all these terms and lie in this stretch, the newest first. */
export function positionsWithin(dialect: Dialect, terms: SearchTerms, stretch: Stretch): Sql {
  const { from, below } = stretch;
  const within = [...terms, termsOfStretch(stretch)];
  if (dialect === 'sqlite')
    return sql`SELECT rowid AS position FROM tickets_search_text WHERE ${sqliteMatch(within)}
               AND rowid >= ${from} AND rowid < ${below} ORDER BY rowid DESC`;
  // Materialized, or PostgreSQL might go along the positions and compare every text.
  return sql`WITH found AS MATERIALIZED (SELECT position FROM tickets_search_text WHERE ${postgresMatch(within)})
             SELECT position FROM found WHERE position >= ${from} AND position < ${below} ORDER BY position DESC`;
}

/** Those of a few known positions whose texts have all these terms, the newest first. */
export function positionsAmong(dialect: Dialect, terms: SearchTerms, few: readonly number[]): Sql {
  const list = JSON.stringify(few);
  if (dialect === 'postgres')
    return sql`WITH few AS MATERIALIZED (SELECT position, terms FROM tickets_search_text
                 WHERE position IN (SELECT value::bigint FROM json_array_elements_text((${list})::json)))
               SELECT position FROM few WHERE ${postgresMatch(terms)} ORDER BY position DESC`;
  // Their surroundings in one go: a look at each alone would search every word's list anew. The rows are compared
  // apart (`+`), because beside MATCH this FTS5 heeds a range of rows, and not an equal one (seen with 3.54.1).
  const around = [...new Set(few.map((position) => `b0.${partOf(position, 0)}`))];
  return sql`SELECT rowid AS position FROM tickets_search_text
             WHERE ${sqliteMatch([...terms, around])} AND +rowid IN (SELECT value FROM json_each(${list}))
             ORDER BY rowid DESC`;
}

const sqliteMatch = (terms: SearchTerms) =>
  sql`tickets_search_text MATCH ${expression(terms, '"', ' OR ', ' AND ')}`;

const postgresMatch = (terms: SearchTerms) =>
  sql`terms @@ (${expression(terms, "'", ' | ', ' & ')})::tsquery`;

/** Terms hold letters, digits and a few marks of ours, never a quote. */
function expression(terms: SearchTerms, quote: string, or: string, and: string): string {
  const quoted = (term: string) => quote + term + quote;
  return terms.map((readings) => `(${readings.map(quoted).join(or)})`).join(and);
}
