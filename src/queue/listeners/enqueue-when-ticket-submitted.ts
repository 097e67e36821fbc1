import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketSubmitted } from '../../tickets/events';
import { StandardArrivals } from '../commands/standard-arrivals';
import { Offers } from '../store/offers';

@ListensTo(TicketSubmitted)
export class EnqueueWhenTicketSubmitted implements Listener<TicketSubmitted> {
  constructor(
    private readonly arrivals: StandardArrivals,
    private readonly offers: Offers,
  ) {}

  async on({ data }: TicketSubmitted): Promise<void> {
    const { ticketId, reference, accountId, receivedAt: received, offerId } = data;
    const receivedAt = new Date(received);
    const offer = await this.offers.shown(offerId, 'standard');
    await this.arrivals.begin({ ticketId, reference, accountId, receivedAt, cause: 'submitted' }, offer);
  }
}
