import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { AskQuestion, type FoundArticle } from '../api';
import { Question } from '../domain/question';
import { Questions } from '../store/questions';

@CommandHandler(AskQuestion)
export class AskQuestionHandler implements ICommandHandler<AskQuestion> {
  constructor(
    private readonly questions: Questions,
    private readonly clock: Clock,
  ) {}

  /** Suggests nothing rather than something that does not answer. */
  async execute({ question: { text, locale, asker }, found }: AskQuestion) {
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
