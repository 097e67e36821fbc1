import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { RewriteDraft } from '../draft-api';
import { Drafts } from '../store/drafts';

@CommandHandler(RewriteDraft)
export class RewriteDraftHandler implements ICommandHandler<RewriteDraft> {
  constructor(
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  async execute({ key, personId, content, rewriting }: RewriteDraft): Promise<void> {
    const now = this.clock.now();
    const draft = await this.drafts.get(key, personId);
    if (personId !== null) draft.adopt(personId, now);
    draft.rewrite(content, rewriting, now);
    await this.drafts.save(draft);
  }
}
