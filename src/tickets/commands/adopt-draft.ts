import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Drafts } from '../store/drafts';

/** A draft of nobody becomes that of whoever has signed in with its key in hand. Errors: `tickets.draft-not-found`. */
export class AdoptDraft extends Command<void> {
  constructor(
    readonly key: string,
    readonly personId: string,
  ) {
    super();
  }
}

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
