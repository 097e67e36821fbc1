import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { ProblemNewsDue } from '../../tickets/events';
import { Notices } from '../store/notices';

/** For those without a ticket about it: the others are told by their ticket's own message. */
@ListensTo(ProblemNewsDue)
export class NewsWhenProblemUpdated implements Listener<ProblemNewsDue> {
  constructor(private readonly notices: Notices) {}

  async on({ data: { userId, updateId } }: ProblemNewsDue, envelope: EventEnvelope): Promise<void> {
    await this.notices.tell(userId, { kind: 'problem_update', params: { updateId } }, envelope);
  }
}
