import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { joinSql, sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { TicketOwner } from '../../tickets/visible-tickets';

/** The ticket that events are about, as far as who may see it is concerned. */
export interface ConcernedTicket extends TicketOwner {
  id: string;
  reference: string;
}

/** The tickets of these ids and of these references. */
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
    return this.read.all<ConcernedTicket>(
      sql`SELECT t.id, t.reference, t.account_id AS "accountId" FROM tickets_ticket t
          WHERE ${joinSql(named, ' OR ')}`,
    );
  }
}
