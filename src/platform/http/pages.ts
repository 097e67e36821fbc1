import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Invalid } from '../errors';
import { isId } from '../ids';
import { isStorable } from './request-rules';

/** One page of a list, and the way to the next. */
export interface Page<T> {
  items: T[];
  /** Pass it as `cursor` for the next page; `null` on the last. */
  nextCursor: string | null;
}

/** The query of every list. */
export class PageQuery {
  /** How many items at most: 1 to 100. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 20;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  cursor?: string;
}

type Key = readonly (string | number)[];

/** In the shape of a cursor: this part is compared with a column of ids, of which PostgreSQL takes no other text. */
export const anId = '00000000-0000-0000-0000-000000000000';
/** In the shape of a cursor: this part is compared with a column of instants. */
export const anInstant = '2000-01-01T00:00:00.000Z';

/** The sort key of a page's last row, in a form that clients pass back without reading it. */
export function writeCursor(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Reads a cursor back; it must have the same kinds of values as `shape`, whose texts are `anId`, `anInstant` or any
 * other for a text of any kind. Errors: `request.bad-cursor`.
 */
export function readCursor<K extends Key>(cursor: string | undefined, shape: K): K | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isOurs =
      Array.isArray(key) && key.length === shape.length && key.every((part, i) => fits(part, shape[i]));
    if (isOurs) return key as unknown as K;
  } catch {
    // Not written by us: refused below like any other cursor that does not fit.
  }
  throw new Invalid('request.bad-cursor');
}

const usualInstant = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function fits(part: unknown, sample: string | number | undefined): boolean {
  if (typeof part !== typeof sample) return false;
  if (typeof part === 'number') return Number.isSafeInteger(part);
  if (typeof part !== 'string' || !isStorable(part)) return false;
  if (sample === anId) return isId(part);
  return sample !== anInstant || (usualInstant.test(part) && new Date(part).toISOString() === part);
}

/** Makes a page of rows that were asked for with `limit + 1`. */
export function pageOf<R>(rows: readonly R[], limit: number, keyOf: (row: R) => Key): Page<R> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null };
}
