import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Invalid } from '../errors';

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

/** The sort key of a page's last row, in a form that clients pass back without reading it. */
function writeCursor(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor back; it must have the same kinds of values as `shape`. Errors: `request.bad-cursor`. */
export function readCursor<K extends Key>(cursor: string | undefined, shape: K): K | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(key) && key.length === shape.length && key.every((part, i) => typeof part === typeof shape[i]);
    if (fits) return key as unknown as K;
  } catch {
    // Not written by us: refused below like any other cursor that does not fit.
  }
  throw new Invalid('request.bad-cursor');
}

/** Makes a page of rows that were asked for with `limit + 1`. */
export function pageOf<R>(rows: readonly R[], limit: number, keyOf: (row: R) => Key): Page<R> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null };
}
