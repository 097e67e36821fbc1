import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import { EndQuestion } from '../api';
import { Articles } from '../store/articles';
import { Questions } from '../store/questions';

@CommandHandler(EndQuestion)
export class EndQuestionHandler implements ICommandHandler<EndQuestion> {
  constructor(
    private readonly questions: Questions,
    private readonly articles: Articles,
    private readonly clock: Clock,
  ) {}

  async execute({ questionId, ending: { outcome, articleSlug }, asker }: EndQuestion): Promise<void> {
    const question = await this.questions.get(questionId);
    if (!question.belongsTo(asker)) throw new NotFound('knowledge.question-not-found');
    if (articleSlug !== null) await this.articles.publishedId(articleSlug);
    question.end(outcome, articleSlug, this.clock.now());
    await this.questions.save(question);
  }
}
