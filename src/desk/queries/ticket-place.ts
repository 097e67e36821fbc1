import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Conflict, NotFound } from '../../platform/errors';
import { PlacesOf } from '../../queue/api';
import { TicketByReference } from '../../tickets/api';
import type { PlaceResponse } from '../http/ticket.response';
import { TicketView } from './ticket-view';

/** The place of an account's ticket. Errors: `tickets.not-found`, `queue.not-waiting`. */
export class TicketPlace extends Query<PlaceResponse> {
  constructor(
    readonly accountId: string,
    readonly reference: string,
  ) {
    super();
  }
}

@QueryHandler(TicketPlace)
export class TicketPlaceHandler implements IQueryHandler<TicketPlace> {
  constructor(
    private readonly queries: QueryBus,
    private readonly view: TicketView,
  ) {}

  async execute({ accountId, reference }: TicketPlace): Promise<PlaceResponse> {
    const ticket = await this.queries.execute(new TicketByReference(reference));
    if (ticket?.accountId !== accountId) throw new NotFound('tickets.not-found');
    const place = (await this.queries.execute(new PlacesOf([ticket.ticketId]))).get(ticket.ticketId);
    if (!place) throw new Conflict('queue.not-waiting');
    return this.view.place(place);
  }
}
