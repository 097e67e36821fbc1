import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import type { Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import { readReference } from '../../tickets/reference';
import { visibleTo } from '../../tickets/visibility';
import { CustomerTicket, CustomerTickets } from '../api';
import type { TicketResponse, TicketWithMessagesResponse } from '../ticket.response';
import { familyOf } from './family-of';
import { messagesOf } from './messages-of';
import { parkingOf } from './parking-of';
import { TicketLists } from './ticket-lists';
import { ticketColumns, ticketJoins, TicketView, type TicketRow } from './ticket-view';

@QueryHandler(CustomerTicket)
export class CustomerTicketHandler implements IQueryHandler<CustomerTicket> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly view: TicketView,
  ) {}

  async execute({ viewer, reference }: CustomerTicket): Promise<TicketWithMessagesResponse> {
    const row = await this.read.first<TicketRow>(
      sql`SELECT ${ticketColumns} FROM tickets_ticket t ${ticketJoins}
          WHERE t.reference = ${readReference(reference)} AND ${visibleTo(viewer)}`,
    );
    const [ticket] = row ? await this.view.compose([row]) : [];
    if (!row || !ticket) throw new NotFound('tickets.not-found');
    const parking = await parkingOf(this.read, row);
    const messages = await messagesOf(this.read, row.id);
    const family = await familyOf(this.read, row.id, viewer);
    return { ...ticket, messages, ...family, ...(parking && { parking: parking.parts }) };
  }
}

@QueryHandler(CustomerTickets)
export class CustomerTicketsHandler implements IQueryHandler<CustomerTickets> {
  constructor(
    private readonly lists: TicketLists,
    private readonly view: TicketView,
  ) {}

  async execute({ viewer, wanted }: CustomerTickets): Promise<Page<TicketResponse>> {
    const page = await this.lists.page<TicketRow>(
      sql`SELECT ${ticketColumns} FROM tickets_ticket t ${ticketJoins}`,
      {
        ...wanted,
        shop: wanted.shopId,
        conditions: [visibleTo(viewer)],
        facts: { account: viewer.accountId },
        notes: false,
      },
    );
    return { items: await this.view.compose(page.items), nextCursor: page.nextCursor };
  }
}
