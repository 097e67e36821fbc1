import { secondMs } from '../../platform/clock';
import { Settings } from '../../platform/settings/settings';
import { AnswerSettings } from '../../tickets/answer-settings';
import { TicketClosed } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

/** A sender of spam learns nothing, not even that somebody read it. */
@ListensTo(TicketClosed)
export class FarewellWhenTicketClosed implements Listener<TicketClosed> {
  constructor(
    private readonly notices: Notices,
    private readonly settings: Settings,
  ) {}

  async on({ data }: TicketClosed, envelope: EventEnvelope): Promise<void> {
    if (data.closedAs === 'spam') return;
    const { ticketId, answerId } = data;
    const closedAs = data.askedFor ? 'no_information' : data.closedAs;
    const holdMs = answerId ? this.settings.of(AnswerSettings).takeBackSeconds * secondMs : 0;
    const params = { ticketId, closedAs, ...(answerId && { answerId }) };
    await this.notices.tell('author', { kind: 'closed', params }, envelope, holdMs);
  }
}
