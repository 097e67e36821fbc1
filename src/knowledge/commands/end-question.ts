import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import { EndQuestion, type QuestionOutcome } from '../api';
import { Articles } from '../store/articles';
import { Questions } from '../store/questions';
import { Views } from '../store/views';
import { VoteCount } from './vote-count';

@CommandHandler(EndQuestion)
export class EndQuestionHandler implements ICommandHandler<EndQuestion> {
  constructor(
    private readonly questions: Questions,
    private readonly articles: Articles,
    private readonly views: Views,
    private readonly votes: VoteCount,
    private readonly clock: Clock,
  ) {}

  async execute({ questionId, ending, asker, address }: EndQuestion): Promise<void> {
    const { outcome, articleSlug } = ending;
    const question = await this.questions.get(questionId);
    if (!question.belongsTo(asker)) throw new NotFound('knowledge.question-not-found');
    const now = this.clock.now();
    const articleId = articleSlug === null ? null : await this.articleOf(outcome, articleSlug);
    // Who says that an article solved it has read it, whether or not they came to it from here.
    if (outcome === 'solved' && articleId !== null) await this.views.note(questionId, articleId, now);
    question.end(outcome, articleSlug, now);
    await this.questions.save(question);
    const solvedBy = outcome === 'solved' ? articleId : null;
    await this.votes.count(questionId, solvedBy, { personId: asker?.personId ?? null, address });
  }

  /** Nobody is kept from going on because an article was put away while they read it. */
  private articleOf(outcome: QuestionOutcome, slug: string): Promise<string> {
    return outcome === 'solved' ? this.articles.publishedId(slug) : this.articles.oncePublishedId(slug);
  }
}
