import { TicketAnswered } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(TicketAnswered)
export class AnswerWhenTicketAnswered implements Listener<TicketAnswered> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: TicketAnswered, envelope: EventEnvelope): Promise<void> {
    const { ticketId, messageId } = data;
    await this.notices.tell('author', { kind: 'answer', params: { ticketId, messageId } }, envelope);
  }
}
