import { ListensTo, type Listener } from '../../platform/events/listener';
import { AnswerTakenBack } from '../../tickets/events';
import { QueueEntries } from '../store/queue-entries';

@ListensTo(AnswerTakenBack)
export class BringBackWhenAnswerTakenBack implements Listener<AnswerTakenBack> {
  constructor(private readonly entries: QueueEntries) {}

  async on({ data: { ticketId, messageId } }: AnswerTakenBack): Promise<void> {
    const entry = await this.entries.latestOf(ticketId);
    if (entry?.answerId !== messageId) return;
    entry.bringBack('answered', 'taken_back');
    await this.entries.save(entry);
  }
}
