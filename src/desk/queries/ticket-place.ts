import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Conflict, NotFound } from '../../platform/errors';
import { PlacesOf } from '../../queue/api';
import { TicketByReference } from '../../tickets/api';
import type { TicketViewer } from '../../tickets/visibility';
import type { PlaceResponse } from '../ticket.response';
import { TicketView } from './ticket-view';

/** The place of a ticket that the viewer may see. Errors: `tickets.not-found`, `queue.not-waiting`. */
export class TicketPlace extends Query<PlaceResponse> {
  constructor(
    readonly viewer: TicketViewer,
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

  async execute({ viewer, reference }: TicketPlace): Promise<PlaceResponse> {
    const ticket = await this.queries.execute(new TicketByReference(reference, viewer));
    if (!ticket) throw new NotFound('tickets.not-found');
    const place = (await this.queries.execute(new PlacesOf([ticket.ticketId]))).get(ticket.ticketId);
    if (!place) throw new Conflict('queue.not-waiting');
    return this.view.place(place);
  }
}
