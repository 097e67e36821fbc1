import { SilenceReminded } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(SilenceReminded)
export class ReminderWhenSilenceLasts implements Listener<SilenceReminded> {
  constructor(private readonly notices: Notices) {}

  async on({ data: { ticketId, about, closesAt } }: SilenceReminded, envelope: EventEnvelope): Promise<void> {
    await this.notices.tell('author', { kind: 'reminder', params: { ticketId, about, closesAt } }, envelope);
  }
}
