import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Conflict } from '../../platform/errors';
import type { DraftContent } from '../domain/draft-content';
import { Drafts } from '../store/drafts';

const mostOfOnePerson = 50;

/** Keeps what was typed. Errors: `tickets.too-many-drafts`. */
export class BeginDraft extends Command<{ key: string }> {
  constructor(
    readonly content: DraftContent,
    /** `null` when nobody has signed in. */
    readonly ownerId: string | null,
  ) {
    super();
  }
}

@CommandHandler(BeginDraft)
export class BeginDraftHandler implements ICommandHandler<BeginDraft> {
  constructor(private readonly drafts: Drafts) {}

  async execute({ content, ownerId }: BeginDraft): Promise<{ key: string }> {
    if (ownerId !== null && (await this.drafts.countOf(ownerId)) >= mostOfOnePerson) {
      throw new Conflict('tickets.too-many-drafts', { max: mostOfOnePerson });
    }
    return { key: await this.drafts.begin(content, ownerId) };
  }
}
