import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { GiveFeedback } from '../api';
import { Feedback } from '../domain/feedback';
import { Articles } from '../store/articles';
import { Feedbacks } from '../store/feedbacks';

@CommandHandler(GiveFeedback)
export class GiveFeedbackHandler implements ICommandHandler<GiveFeedback> {
  constructor(
    private readonly articles: Articles,
    private readonly feedbacks: Feedbacks,
    private readonly clock: Clock,
  ) {}

  async execute({ slug, opinion, personId }: GiveFeedback): Promise<void> {
    const articleId = await this.articles.publishedId(slug);
    await this.feedbacks.add(Feedback.give({ articleId, ...opinion, personId }, this.clock.now()));
  }
}
