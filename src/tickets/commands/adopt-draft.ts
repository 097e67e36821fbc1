import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { AdoptDraft } from '../draft-api';
import { Drafts } from '../store/drafts';

@CommandHandler(AdoptDraft)
export class AdoptDraftHandler implements ICommandHandler<AdoptDraft> {
  constructor(
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  async execute({ key, personId }: AdoptDraft): Promise<void> {
    const draft = await this.drafts.get(key, personId);
    if (draft.ownerId !== null) return;
    draft.adopt(personId, this.clock.now());
    await this.drafts.save(draft);
  }
}
