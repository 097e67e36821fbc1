import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { SenderLimits } from '../../platform/sender-limits';
import { AskQuestion, type FoundArticle } from '../api';
import { Question } from '../domain/question';
import { Questions } from '../store/questions';

/** Questions that one sender of requests has kept in an hour; a shop's program may ask for all its people. */
const mostAnHour = 1_000;

@CommandHandler(AskQuestion)
export class AskQuestionHandler implements ICommandHandler<AskQuestion> {
  constructor(
    private readonly questions: Questions,
    private readonly clock: Clock,
    private readonly senders: SenderLimits,
  ) {}

  /** Suggests nothing rather than something that does not answer. */
  async execute({ question: { text, locale, asker }, found }: AskQuestion) {
    await this.senders.spend('knowledge-question', mostAnHour);
    const suggestions: FoundArticle[] = found.confident ? found.items : [];
    const question = Question.ask(
      {
        text,
        locale: locale ?? found.locale,
        asker,
        suggestions: suggestions.map(({ slug }) => slug),
        confident: found.confident,
      },
      this.clock.now(),
    );
    await this.questions.add(question);
    return { questionId: question.id, suggestions };
  }
}
