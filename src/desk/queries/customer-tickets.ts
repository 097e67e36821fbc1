import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { joinSql, sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { anId, anInstant, pageOf, readCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import { readReference } from '../../tickets/reference';
import type { TicketResponse, TicketWithMessagesResponse } from '../http/ticket.response';
import { messagesOf } from './messages-of';
import { parkingOf } from './parking-of';
import { ticketColumns, ticketJoins, TicketView, type TicketRow } from './ticket-view';

/** One ticket of an account with its messages. Errors: `tickets.not-found`, also for another account's. */
export class CustomerTicket extends Query<TicketWithMessagesResponse> {
  constructor(
    readonly accountId: string,
    readonly reference: string,
  ) {
    super();
  }
}

/** An account's tickets, the newest first. */
export class CustomerTickets extends Query<Page<TicketResponse>> {
  constructor(
    readonly accountId: string,
    readonly wanted: { status?: string; shopId?: string; limit: number; cursor?: string },
  ) {
    super();
  }
}

@QueryHandler(CustomerTicket)
export class CustomerTicketHandler implements IQueryHandler<CustomerTicket> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly view: TicketView,
  ) {}

  async execute({ accountId, reference }: CustomerTicket): Promise<TicketWithMessagesResponse> {
    const row = await this.read.first<TicketRow>(
      sql`SELECT ${ticketColumns} FROM tickets_ticket t ${ticketJoins}
          WHERE t.reference = ${readReference(reference)} AND t.account_id = ${accountId}`,
    );
    const [ticket] = row ? await this.view.compose([row]) : [];
    if (!row || !ticket) throw new NotFound('tickets.not-found');
    const parking = await parkingOf(this.read, row);
    const messages = await messagesOf(this.read, row.id);
    return { ...ticket, messages, ...(parking && { parking: parking.parts }) };
  }
}

@QueryHandler(CustomerTickets)
export class CustomerTicketsHandler implements IQueryHandler<CustomerTickets> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly view: TicketView,
  ) {}

  async execute({ accountId, wanted }: CustomerTickets): Promise<Page<TicketResponse>> {
    const { status, shopId, limit, cursor } = wanted;
    const after = readCursor(cursor, [anInstant, anId] as [string, string]);
    const conditions = [
      sql`t.account_id = ${accountId}`,
      ...(status ? [sql`t.status = ${status}`] : []),
      ...(shopId ? [sql`t.shop_id = ${shopId}`] : []),
      ...(after
        ? [sql`(t.received_at < ${after[0]} OR (t.received_at = ${after[0]} AND t.id < ${after[1]}))`]
        : []),
    ];
    const rows = await this.read.all<TicketRow>(
      sql`SELECT ${ticketColumns} FROM tickets_ticket t ${ticketJoins}
          WHERE ${joinSql(conditions, ' AND ')} ORDER BY t.received_at DESC, t.id DESC LIMIT ${limit + 1}`,
    );
    const page = pageOf(rows, limit, ({ receivedAt, id }) => [receivedAt, id]);
    return { items: await this.view.compose(page.items), nextCursor: page.nextCursor };
  }
}
