import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { SenderLimits } from '../../platform/sender-limits';
import { GiveFeedback } from '../api';
import { Feedback } from '../domain/feedback';
import { Articles } from '../store/articles';
import { Feedbacks } from '../store/feedbacks';

/** Opinions that one sender of requests gives in an hour: enough for an office, too few to outvote everybody. */
const mostAnHour = 30;

@CommandHandler(GiveFeedback)
export class GiveFeedbackHandler implements ICommandHandler<GiveFeedback> {
  constructor(
    private readonly articles: Articles,
    private readonly feedbacks: Feedbacks,
    private readonly clock: Clock,
    private readonly senders: SenderLimits,
  ) {}

  async execute({ slug, opinion, personId }: GiveFeedback): Promise<void> {
    await this.senders.spend('knowledge-feedback', mostAnHour);
    const articleId = await this.articles.publishedId(slug);
    await this.feedbacks.add(Feedback.give({ articleId, ...opinion, personId }, this.clock.now()));
  }
}
