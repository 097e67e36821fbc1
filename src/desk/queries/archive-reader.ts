import { Injectable } from '@nestjs/common';
import { joinSql, raw, sql, type Sql } from '../../platform/database/sql';
import { pageOf, readCursor, writeCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import { positionsAmong, positionsWithin, stretchBefore, stretchLevels } from '../../tickets/archive-search';
import { termsOfFacts, termsOfSearch, type SearchTerms, type TicketFacts } from '../../tickets/archive-terms';
import { typedReference } from '../../tickets/reference';

/** What is looked for, where. Conditions are on `tickets_ticket t`. */
export interface ArchiveSearch {
  q: string;
  notes: boolean;
  /** They decide nothing, and let the search pass over what does not hold them. */
  facts: TicketFacts;
  conditions: readonly Sql[];
  /** A condition, along an index, that few tickets may fulfil, such as a status. */
  narrow: Sql | null;
  limit: number;
  cursor?: string;
}

interface Found {
  id: string;
  position: number;
}

interface Sought {
  terms: SearchTerms;
  conditions: readonly Sql[];
  below: number;
  wanted: number;
}

interface Outcome {
  found: Found[];
  /** Where a search that was broken off has come to. */
  goOn: number | null;
}

/** So few are looked at one by one, rather than looked for among all. */
const fewAtMost = 400;
/** A stretch that took so long is followed by none that is longer. */
const slowStretchMs = 2;
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
    const below = after?.[0] ?? (await this.end());
    const first = named && !after ? [{ id: named, position: below }] : [];
    const { found, goOn } = await this.find(
      {
        terms: [...termsOfFacts(facts), ...words],
        conditions: named ? [...search.conditions, sql`t.id <> ${named}`] : search.conditions,
        below,
        wanted: limit + 1 - first.length,
      },
      search.narrow,
    );
    const page = pageOf([...first, ...found], limit, ({ position }) => [position]);
    const items = page.items.map(({ id }) => id);
    return { items, nextCursor: page.nextCursor ?? (goOn === null ? null : writeCursor([goOn])) };
  }

  private async find(sought: Sought, narrow: Sql | null): Promise<Outcome> {
    const few = narrow && (await this.few(narrow));
    if (!few) return this.lookBack(sought);
    const positions = few.filter((position) => position < sought.below);
    const among = positionsAmong(this.read.dialect, sought.terms, positions);
    return { found: positions.length > 0 ? await this.at(among, sought, sought.wanted) : [], goOn: null };
  }

  /** Stretch after stretch, each longer than the one before while that is quick. */
  private async lookBack(sought: Sought): Promise<Outcome> {
    const { terms, wanted } = sought;
    const found: Found[] = [];
    const began = performance.now();
    for (let level = 0, end = sought.below; end > 0 && found.length < wanted;) {
      const stretch = stretchBefore(end, level);
      const from = performance.now();
      const within = positionsWithin(this.read.dialect, terms, stretch);
      found.push(...(await this.at(within, sought, wanted - found.length)));
      end = stretch.from;
      const now = performance.now();
      if (now - began > enoughMs && end > 0 && found.length < wanted) return { found, goOn: end };
      if (now - from < slowStretchMs) level = Math.min(level + 1, stretchLevels - 1);
    }
    return { found, goOn: null };
  }

  /** The tickets at these positions that fulfil the conditions; the archive is always asked first. */
  private at(positions: Sql, { conditions }: Sought, limit: number): Promise<Found[]> {
    const join = raw(this.read.dialect === 'sqlite' ? 'CROSS JOIN' : 'JOIN');
    return this.read.all<Found>(
      sql`SELECT t.id, s.position FROM (${positions}) a ${join} tickets_search s ON s.position = a.position
          ${join} tickets_ticket t ON t.id = s.ticket_id
          WHERE ${joinSql([sql`1 = 1`, ...conditions], ' AND ')} ORDER BY a.position DESC LIMIT ${limit}`,
    );
  }

  /** Where they stand, unless there are many of them. */
  private async few(narrow: Sql): Promise<number[] | null> {
    const rows = await this.read.all<{ position: number }>(
      sql`SELECT s.position FROM (SELECT t.id FROM tickets_ticket t WHERE ${narrow} LIMIT ${fewAtMost + 1}) n
          JOIN tickets_search s ON s.ticket_id = n.id`,
    );
    return rows.length > fewAtMost ? null : rows.map(({ position }) => position);
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
