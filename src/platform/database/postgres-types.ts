import { types } from 'pg';

const timestamptz = 1184;
const int8 = 20;
const jsonb = 3802;

/**
 * Makes hand-written SELECTs return on PostgreSQL what they return on SQLite: instants as ISO text, counts as
 * numbers (ours stay far below 2^53), JSON as the text that `readJson` reads.
 */
export function alignPostgresTypes(): void {
  types.setTypeParser(timestamptz, (text) =>
    new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString(),
  );
  types.setTypeParser(int8, Number);
  types.setTypeParser(jsonb, (text) => text);
}
