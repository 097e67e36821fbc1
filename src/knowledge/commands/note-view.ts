import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { NoteView } from '../api';
import { Articles } from '../store/articles';
import { Questions } from '../store/questions';
import { Views } from '../store/views';

@CommandHandler(NoteView)
export class NoteViewHandler implements ICommandHandler<NoteView> {
  constructor(
    private readonly questions: Questions,
    private readonly articles: Articles,
    private readonly views: Views,
    private readonly clock: Clock,
  ) {}

  async execute({ questionId, slug, asker }: NoteView): Promise<void> {
    const question = await this.questions.find(questionId);
    const article = await this.articles.find(slug);
    if (!question?.belongsTo(asker) || article?.status !== 'published') return;
    await this.views.note(questionId, article.id, this.clock.now());
  }
}
