import { ListensTo, type Listener } from '../../platform/events/listener';
import { InformationRequested, TicketClosed } from '../../tickets/events';
import { ClaimReleased } from '../events';
import { Handlings } from '../store/handlings';

/** Work that ended without an answer says nothing about how long an answer takes. */
@ListensTo(ClaimReleased, InformationRequested, TicketClosed)
export class StopTimingWhenWorkEnds implements Listener<ClaimReleased | InformationRequested | TicketClosed> {
  constructor(private readonly handlings: Handlings) {}

  async on({ data: { ticketId } }: ClaimReleased | InformationRequested | TicketClosed): Promise<void> {
    await this.handlings.end(ticketId);
  }
}
