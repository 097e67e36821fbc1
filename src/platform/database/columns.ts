import { Column, type ColumnOptions, type ColumnType } from 'typeorm';
import type { Instant } from '../clock';

export type Dialect = 'sqlite' | 'postgres';

/** Which database an address (`DATABASE_URL`) names. */
export function dialectOf(databaseUrl: string | undefined): Dialect {
  return /^postgres(ql)?:/.test(databaseUrl ?? '') ? 'postgres' : 'sqlite';
}

/** The file that a `sqlite:` address names. */
export function sqlitePath(databaseUrl: string): string {
  return databaseUrl.slice('sqlite:'.length);
}

/** The names that each database has for our kinds of column; entities and migrations share this table. */
export function columnTypes(dialect: Dialect) {
  const postgres = dialect === 'postgres';
  return {
    id: postgres ? 'uuid' : 'varchar',
    instant: postgres ? 'timestamptz' : 'varchar',
    json: postgres ? 'jsonb' : 'text',
    flag: 'smallint',
    text: 'text',
    short: 'varchar',
    count: 'integer',
    big: 'bigint',
    /** A number that the database itself counts up; SQLite does so for `integer` alone. */
    serial: postgres ? 'bigint' : 'integer',
  } satisfies Record<string, ColumnType>;
}

/** The types of the database this process was started for; decorators run at import, before any configuration. */
export const columnType = columnTypes(dialectOf(process.env.DATABASE_URL));

const instantTransformer = {
  to: (value: Date | null | undefined): Instant | null => value?.toISOString() ?? null,
  from: (value: Instant | null): Date | null => (value === null ? null : new Date(value)),
};

const jsonTransformer = {
  to: (value: unknown): string | null =>
    value === null || value === undefined ? null : JSON.stringify(value),
  from: (value: unknown): unknown => readJson(value),
};

const flagTransformer = {
  to: (value: boolean | null | undefined) => (value ? 1 : 0),
  from: (value: number) => value === 1,
};

/** A moment in UTC, whole milliseconds. `Date` in code, ISO text on SQLite, timestamptz on PostgreSQL. */
export const InstantColumn = (options: ColumnOptions = {}) =>
  Column({ ...options, type: columnType.instant, transformer: instantTransformer });

/** A value kept as JSON; read by code, never searched. */
export const JsonColumn = (options: ColumnOptions = {}) =>
  Column({ ...options, type: columnType.json, transformer: jsonTransformer });

/** Yes or no, kept as 1 or 0 so that both databases compare it alike. */
export const FlagColumn = (options: ColumnOptions = {}) =>
  Column({ ...options, type: columnType.flag, transformer: flagTransformer });

/** One of a few codes, or another short text. */
export const ShortColumn = (options: ColumnOptions = {}) => Column({ ...options, type: columnType.short });
export const TextColumn = (options: ColumnOptions = {}) => Column({ ...options, type: columnType.text });
export const CountColumn = (options: ColumnOptions = {}) => Column({ ...options, type: columnType.count });
export const BigColumn = (options: ColumnOptions = {}) => Column({ ...options, type: columnType.big });
export const IdColumn = (options: ColumnOptions = {}) => Column({ ...options, type: columnType.id });

/** A JSON column as a hand-written SELECT returns it: text on both databases. */
export function readJson<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}
