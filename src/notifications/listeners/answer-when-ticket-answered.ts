import { secondMs } from '../../platform/clock';
import { Settings } from '../../platform/settings/settings';
import { AnswerSettings } from '../../tickets/answer-settings';
import { TicketAnswered } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

/** It leaves when the answer can no longer be taken back; of one that was, there is nothing left to tell. */
@ListensTo(TicketAnswered)
export class AnswerWhenTicketAnswered implements Listener<TicketAnswered> {
  constructor(
    private readonly notices: Notices,
    private readonly settings: Settings,
  ) {}

  async on({ data }: TicketAnswered, envelope: EventEnvelope): Promise<void> {
    const { ticketId, messageId } = data;
    const holdMs = this.settings.of(AnswerSettings).takeBackSeconds * secondMs;
    await this.notices.tell('author', { kind: 'answer', params: { ticketId, messageId } }, envelope, holdMs);
  }
}
