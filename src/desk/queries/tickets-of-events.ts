import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { joinSql, sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { SeenTicket } from '../../tickets/visibility';

/** The ticket that events are about, as far as who may see it is concerned. */
export interface ConcernedTicket extends SeenTicket {
  id: string;
  reference: string;
}

interface Repeat {
  mergedInto: string;
  authorId: string;
  shopId: string | null;
}

/** The tickets of these ids and of these references; of one whose address is not confirmed nobody is told. */
export class TicketsOfEvents extends Query<ConcernedTicket[]> {
  constructor(
    readonly ids: readonly string[],
    readonly references: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(TicketsOfEvents)
export class TicketsOfEventsHandler implements IQueryHandler<TicketsOfEvents> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ ids, references }: TicketsOfEvents): Promise<ConcernedTicket[]> {
    const named = [
      ...(ids.length > 0 ? [sql`t.id IN (${ids})`] : []),
      ...(references.length > 0 ? [sql`t.reference IN (${references})`] : []),
    ];
    if (named.length === 0) return [];
    const tickets = await this.read.all<Omit<ConcernedTicket, 'repeats'>>(
      sql`SELECT t.id, t.reference, t.account_id AS "accountId", t.author_id AS "authorId", t.shop_id AS "shopId"
          FROM tickets_ticket t WHERE (${joinSql(named, ' OR ')}) AND t.status <> 'unconfirmed'`,
    );
    if (tickets.length === 0) return [];
    const repeats = await this.read.all<Repeat>(
      sql`SELECT t.merged_into AS "mergedInto", t.author_id AS "authorId", t.shop_id AS "shopId"
          FROM tickets_ticket t WHERE t.merged_into IN (${tickets.map(({ id }) => id)})`,
    );
    return tickets.map((ticket) => ({
      ...ticket,
      repeats: repeats.filter(({ mergedInto }) => mergedInto === ticket.id),
    }));
  }
}
