import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Drafts } from '../store/drafts';

/** Throws a draft away. Errors: `tickets.draft-not-found`. */
export class DiscardDraft extends Command<void> {
  constructor(
    readonly key: string,
    readonly personId: string | null,
  ) {
    super();
  }
}

@CommandHandler(DiscardDraft)
export class DiscardDraftHandler implements ICommandHandler<DiscardDraft> {
  constructor(private readonly drafts: Drafts) {}

  async execute({ key, personId }: DiscardDraft): Promise<void> {
    await this.drafts.get(key, personId);
    await this.drafts.useUp(key, personId);
  }
}
