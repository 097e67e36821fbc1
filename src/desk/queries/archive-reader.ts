import { Injectable } from '@nestjs/common';
import { joinSql, sql, type Sql } from '../../platform/database/sql';
import { pageOf, readCursor, writeCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import {
  archiveMatch,
  archivePosition,
  archiveTable,
  stretchBefore,
  stretchLevels,
  type Stretch,
} from '../../tickets/archive-search';
import { termsOfFacts, termsOfSearch, type SearchTerms, type TicketFacts } from '../../tickets/archive-terms';
import { typedReference } from '../../tickets/reference';

/** What is looked for. `conditions` decide on `tickets_ticket t`; `facts` only let the search pass over others. */
export interface ArchiveSearch {
  q: string;
  notes: boolean;
  facts: TicketFacts;
  conditions: readonly Sql[];
  limit: number;
  cursor?: string;
}

interface Found {
  id: string;
  position: number;
}

/** A stretch that took so long is followed by none that is longer. */
const slowStretchMs = 4;
/** After so long a page is given as it is, and the next one goes on from there. */
const enoughMs = 20;

/**
 * Looks through the archive, from the newest ticket backwards. A search does a bounded amount of work: where frequent
 * words seldom meet, a page may hold fewer tickets than were asked for, none even, and still have a next one.
 */
@Injectable()
export class ArchiveReader {
  constructor(private readonly read: ReadDatabase) {}

  /** Ids of tickets in which every word occurs, or the ticket that was named by its reference. */
  async page(search: ArchiveSearch): Promise<Page<string>> {
    const { q, notes, facts, limit } = search;
    const after = readCursor(search.cursor, [0] as [number]);
    const reference = typedReference(q);
    const named = reference && (await this.named(reference, search.conditions));
    const words = termsOfSearch(reference ? reference.slice(2) : q, { notes });
    if (!words) return { items: named ? [named] : [], nextCursor: null };
    const conditions = named ? [...search.conditions, sql`t.id <> ${named}`] : search.conditions;
    const below = after?.[0] ?? (await this.end());
    const first = named && !after ? [{ id: named, position: below }] : [];
    const terms = [...termsOfFacts(facts), ...words];
    const { found, goOn } = await this.lookBack(terms, conditions, below, limit + 1 - first.length);
    const page = pageOf([...first, ...found], limit, ({ position }) => [position]);
    const items = page.items.map(({ id }) => id);
    return { items, nextCursor: page.nextCursor ?? (goOn === null ? null : writeCursor([goOn])) };
  }

  /** `goOn` says where a search that was broken off has come to. */
  private async lookBack(terms: SearchTerms, conditions: readonly Sql[], below: number, wanted: number) {
    const found: Found[] = [];
    const began = performance.now();
    for (let level = 0, end = below; end > 0 && found.length < wanted;) {
      const stretch = stretchBefore(end, level);
      const from = performance.now();
      found.push(...(await this.within(stretch, terms, conditions, wanted - found.length)));
      end = stretch.from;
      const now = performance.now();
      if (now - began > enoughMs && end > 0 && found.length < wanted) return { found, goOn: end };
      if (now - from < slowStretchMs) level = Math.min(level + 1, stretchLevels - 1);
    }
    return { found, goOn: null };
  }

  private within(
    stretch: Stretch,
    terms: SearchTerms,
    conditions: readonly Sql[],
    limit: number,
  ): Promise<Found[]> {
    const { dialect } = this.read;
    const position = archivePosition(dialect);
    const matches = archiveMatch(dialect, terms, stretch);
    // The archive is asked first, whatever the planner thinks of the other conditions.
    const source =
      dialect === 'postgres'
        ? sql`(WITH found AS MATERIALIZED (SELECT position FROM ${archiveTable} WHERE ${matches})
               SELECT position FROM found WHERE position >= ${stretch.from} AND position < ${stretch.below}
               ORDER BY position DESC) a JOIN tickets_search s ON s.position = a.position`
        : sql`${archiveTable} CROSS JOIN tickets_search s ON s.position = ${position}`;
    const within =
      dialect === 'postgres'
        ? []
        : [matches, sql`${position} >= ${stretch.from}`, sql`${position} < ${stretch.below}`];
    const join = dialect === 'postgres' ? sql`JOIN` : sql`CROSS JOIN`;
    const order = dialect === 'postgres' ? sql`s.position` : position;
    return this.read.all<Found>(
      sql`SELECT t.id, s.position FROM ${source} ${join} tickets_ticket t ON t.id = s.ticket_id
          WHERE ${joinSql([sql`1 = 1`, ...within, ...conditions], ' AND ')}
          ORDER BY ${order} DESC LIMIT ${limit}`,
    );
  }

  private async named(reference: string, conditions: readonly Sql[]): Promise<string | null> {
    const row = await this.read.first<{ id: string }>(
      sql`SELECT t.id FROM tickets_ticket t
          WHERE ${joinSql([sql`t.reference = ${reference}`, ...conditions], ' AND ')}`,
    );
    return row?.id ?? null;
  }

  /** One more than the newest position. */
  private async end(): Promise<number> {
    const row = await this.read.first<{ last: number | null }>(
      sql`SELECT max(position) AS last FROM tickets_search`,
    );
    return (row?.last ?? 0) + 1;
  }
}
