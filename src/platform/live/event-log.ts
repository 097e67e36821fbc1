import { Injectable } from '@nestjs/common';
import type { Instant } from '../clock';
import { readJson } from '../database/columns';
import { raw, sql } from '../database/sql';
import { ReadDatabase } from '../read-database';

/** A place in the event log that means the same on every instance: writer and position of the last event before it. */
export interface Mark {
  writer: number;
  position: number;
}

export interface LoggedEvent {
  mark: Mark;
  name: string;
  subject: string;
  occurredAt: Instant;
  actorId: string | null;
  data: Readonly<Record<string, unknown>>;
}

/** A mark as clients keep it: `Last-Event-ID`. */
export const markText = ({ writer, position }: Mark): string => `${writer}.${position}`;

/** `null` for a text that is none of ours. */
export function readMark(text: string): Mark | null {
  const [, writer, position] = /^(\d{1,15})\.(\d{1,15})$/.exec(text) ?? [];
  return writer && position ? { writer: Number(writer), position: Number(position) } : null;
}

export const isAfter = (one: Mark, other: Mark): boolean =>
  one.writer > other.writer || (one.writer === other.writer && one.position > other.position);

type Row = Omit<LoggedEvent, 'mark' | 'data'> & Mark & { data: unknown; settled: boolean | number };

/** Behind the last event of a writer, whatever its position. */
const lastPosition = 999_999_999_999_999;

/**
 * The event log in the order of its transactions. On PostgreSQL positions are no order of commits: an event is told only
 * when no transaction is open that began to write before its own, so that none can come to stand before it.
 */
@Injectable()
export class EventLog {
  constructor(private readonly read: ReadDatabase) {}

  /** The mark behind which nothing has been told to anybody. */
  async end(): Promise<Mark> {
    if (this.read.dialect === 'postgres') {
      const row = await this.read.first<{ oldest: number }>(sql`SELECT ${oldestOpen} AS oldest`);
      return { writer: (row?.oldest ?? 0) - 1, position: lastPosition };
    }
    const row = await this.read.first<{ last: number | null }>(
      sql`SELECT max(position) AS last FROM platform_event`,
    );
    return { writer: 0, position: row?.last ?? 0 };
  }

  /** What came after a mark; `unsettled` when more is there that cannot be told yet. */
  async after({ writer, position }: Mark, limit: number) {
    const settled = this.read.dialect === 'postgres' ? sql`writer < ${oldestOpen}` : sql`1`;
    const rows = await this.read.all<Row>(
      sql`SELECT writer, position, name, subject, occurred_at AS "occurredAt", actor_id AS "actorId", data,
                 ${settled} AS settled
          FROM platform_event WHERE (writer, position) > (${writer}, ${position})
          ORDER BY writer, position LIMIT ${limit}`,
    );
    const open = rows.findIndex((row) => !row.settled);
    return { events: (open < 0 ? rows : rows.slice(0, open)).map(logged), unsettled: open >= 0 };
  }
}

const oldestOpen = raw('pg_snapshot_xmin(pg_current_snapshot())::text::bigint');

function logged({ writer, position, settled: _settled, data, ...row }: Row): LoggedEvent {
  return { ...row, mark: { writer, position }, data: readJson<Record<string, unknown>>(data) };
}
