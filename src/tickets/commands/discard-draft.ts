import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DiscardDraft } from '../draft-api';
import { Drafts } from '../store/drafts';

@CommandHandler(DiscardDraft)
export class DiscardDraftHandler implements ICommandHandler<DiscardDraft> {
  constructor(private readonly drafts: Drafts) {}

  async execute({ key, personId }: DiscardDraft): Promise<void> {
    await this.drafts.get(key, personId);
    await this.drafts.useUp(key, personId);
  }
}
