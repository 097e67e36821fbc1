import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { DutyAlerted } from '../../queue/events';
import { Notices } from '../store/notices';

@ListensTo(DutyAlerted)
export class AlertWhenPaidTicketWaits implements Listener<DutyAlerted> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: DutyAlerted, envelope: EventEnvelope): Promise<void> {
    const { ticketId, minutes, promisedAt, staffIds } = data;
    for (const staffId of staffIds) {
      await this.notices.tell(
        staffId,
        { kind: 'premium_waits', params: { ticketId, minutes, promisedAt } },
        envelope,
      );
    }
  }
}
