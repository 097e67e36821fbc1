import { Injectable } from '@nestjs/common';
import { joinSql, sql, type Sql } from '../../platform/database/sql';
import { anId, anInstant, pageOf, readCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import type { TicketFacts } from '../../tickets/archive-terms';
import { ArchiveReader } from './archive-reader';
import type { TicketRow } from './ticket-view';

/** Which tickets a list holds. */
export interface ListWanted {
  q?: string;
  status?: string;
  /** Any of these; of an account's tickets alone. */
  statuses?: readonly string[];
  lane?: string;
  shop?: string;
  category?: string;
  limit: number;
  cursor?: string;
}

const levels = ['standard', 'premium'];
const statusesOfLane: Readonly<Record<string, string[]>> = {
  parked: ['parked'],
  standard: ['queued', 'claimed', 'needs_info'],
  premium: ['queued', 'claimed', 'needs_info'],
};

/** Lists of tickets, the newest first: read along an index, or looked up in the archive when there are words. */
@Injectable()
export class TicketLists {
  constructor(
    private readonly read: ReadDatabase,
    private readonly archive: ArchiveReader,
  ) {}

  /** `rows` is everything from SELECT up to the condition; `conditions` and `facts` are what the list is limited to. */
  async page<R extends TicketRow>(
    rows: Sql,
    wanted: ListWanted & { conditions: readonly Sql[]; narrow?: Sql; facts: TicketFacts; notes: boolean },
  ): Promise<Page<R>> {
    const { shop, category } = wanted;
    const conditions = [
      ...wanted.conditions,
      ...(shop ? [sql`t.shop_id = ${shop}`] : []),
      ...(category ? [sql`t.category_slug = ${category}`] : []),
    ];
    const states = statesOf(wanted);
    if (!wanted.q?.trim()) return this.alongIndex<R>(rows, { ...wanted, conditions }, states);
    const narrow = wanted.narrow ?? (states.length > 0 ? sql`(${joinSql(states, ' OR ')})` : null);
    const found = await this.archive.page({
      ...wanted,
      q: wanted.q,
      facts: { ...wanted.facts, shop, category },
      conditions: states.length > 0 ? [...conditions, sql`(${joinSql(states, ' OR ')})`] : conditions,
      narrow,
    });
    const known = await this.read.all<R>(sql`${rows} WHERE t.id IN (${found.items})`);
    const items = found.items.flatMap((id) => known.filter((row) => row.id === id));
    return { items, nextCursor: found.nextCursor };
  }

  /** Each state has a range of the index of its own, so each is asked apart. */
  private async alongIndex<R extends TicketRow>(
    rows: Sql,
    { conditions, limit, cursor }: { conditions: readonly Sql[]; limit: number; cursor?: string },
    states: readonly Sql[],
  ): Promise<Page<R>> {
    const after = readCursor(cursor, [anInstant, anId] as [string, string]);
    const before = after
      ? [sql`(t.received_at < ${after[0]} OR (t.received_at = ${after[0]} AND t.id < ${after[1]}))`]
      : [];
    const found: R[] = [];
    for (const state of states.length > 0 ? states : [sql`1 = 1`]) {
      found.push(
        ...(await this.read.all<R>(
          sql`${rows} WHERE ${joinSql([state, ...conditions, ...before], ' AND ')}
              ORDER BY t.received_at DESC, t.id DESC LIMIT ${limit + 1}`,
        )),
      );
    }
    found.sort((a, b) => newestFirst(a.receivedAt, b.receivedAt) || newestFirst(a.id, b.id));
    return pageOf(found.slice(0, limit + 1), limit, ({ receivedAt, id }) => [receivedAt, id]);
  }
}

const newestFirst = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

/** Every state in which a ticket of the list may be; none: in any. */
function statesOf({ status, statuses, lane, facts }: ListWanted & { facts: TicketFacts }): Sql[] {
  if (statuses) return statuses.map((each) => sql`t.status = ${each}`);
  if (!status && !lane) return [];
  // The index of an account's tickets knows no levels.
  if (facts.account && status && !lane) return [sql`t.status = ${status}`];
  const wanted = lane ? (statusesOfLane[lane] ?? []).filter((each) => !status || each === status) : [status];
  const levelsWanted = lane && lane !== 'parked' ? [lane] : levels;
  const states = wanted.flatMap((each) =>
    levelsWanted.map((level) => sql`(t.status = ${each} AND t.level = ${level})`),
  );
  return states.length > 0 ? states : [sql`1 = 0`];
}
