import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { TicketClaimed } from '../events';
import { Handlings } from '../store/handlings';

/** From claim to answer: what an answer takes is what the premium forecast rests on. */
@ListensTo(TicketClaimed)
export class TimeWorkWhenTicketClaimed implements Listener<TicketClaimed> {
  constructor(private readonly handlings: Handlings) {}

  on({ data: { ticketId } }: TicketClaimed, { occurredAt }: EventEnvelope): Promise<void> {
    return this.handlings.begin(ticketId, new Date(occurredAt));
  }
}
