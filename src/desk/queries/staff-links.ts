import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import { TicketByReference } from '../../tickets/api';
import type { LinkedTicketResponse } from '../ticket.response';
import { familyOf } from './family-of';

/** What a ticket is linked to, also by the staff alone. Errors: `tickets.not-found`. */
export class StaffLinks extends Query<LinkedTicketResponse[]> {
  constructor(readonly reference: string) {
    super();
  }
}

@QueryHandler(StaffLinks)
export class StaffLinksHandler implements IQueryHandler<StaffLinks> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
  ) {}

  async execute({ reference }: StaffLinks): Promise<LinkedTicketResponse[]> {
    const ticket = await this.queries.execute(new TicketByReference(reference));
    if (!ticket) throw new NotFound('tickets.not-found');
    return (await familyOf(this.read, ticket.ticketId, null)).links;
  }
}
