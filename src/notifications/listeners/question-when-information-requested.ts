import { InformationRequested } from '../../tickets/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(InformationRequested)
export class QuestionWhenInformationRequested implements Listener<InformationRequested> {
  constructor(private readonly notices: Notices) {}

  async on({ data }: InformationRequested, envelope: EventEnvelope): Promise<void> {
    const { ticketId, messageId } = data;
    await this.notices.tell(
      'author',
      { kind: 'information_request', params: { ticketId, messageId } },
      envelope,
    );
  }
}
