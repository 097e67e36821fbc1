import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import type { DraftContent } from '../domain/draft-content';
import { Drafts } from '../store/drafts';

/** Replaces what was typed; a draft of nobody becomes that of whoever has signed in. Errors: `tickets.draft-not-found`, `tickets.draft-changed-meanwhile`. */
export class RewriteDraft extends Command<void> {
  constructor(
    readonly key: string,
    readonly personId: string | null,
    readonly content: DraftContent,
    readonly basedOn: number | undefined,
  ) {
    super();
  }
}

@CommandHandler(RewriteDraft)
export class RewriteDraftHandler implements ICommandHandler<RewriteDraft> {
  constructor(
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  async execute({ key, personId, content, basedOn }: RewriteDraft): Promise<void> {
    const now = this.clock.now();
    const draft = await this.drafts.get(key, personId);
    if (personId !== null) draft.adopt(personId, now);
    draft.rewrite(content, basedOn, now);
    await this.drafts.save(draft);
  }
}
