import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import { CarryQuestion } from '../carried-question';
import { Questions } from '../store/questions';
import { VoteCount } from './vote-count';

@CommandHandler(CarryQuestion)
export class CarryQuestionHandler implements ICommandHandler<CarryQuestion> {
  constructor(
    private readonly questions: Questions,
    private readonly votes: VoteCount,
    private readonly clock: Clock,
  ) {}

  async execute({ questionId, asker }: CarryQuestion): Promise<void> {
    const question = await this.questions.get(questionId);
    if (!question.belongsTo(asker)) throw new NotFound('knowledge.question-not-found');
    if (question.outcome === 'continued') return;
    question.end('continued', null, this.clock.now());
    await this.questions.save(question);
    await this.votes.count(questionId, null, { personId: asker.personId, address: null });
  }
}
