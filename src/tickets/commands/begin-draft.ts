import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Conflict } from '../../platform/errors';
import { BeginDraft } from '../draft-api';
import { Drafts } from '../store/drafts';

const mostOfOnePerson = 50;

@CommandHandler(BeginDraft)
export class BeginDraftHandler implements ICommandHandler<BeginDraft> {
  constructor(private readonly drafts: Drafts) {}

  async execute({ content, ownerId, writtenIn }: BeginDraft): Promise<{ key: string }> {
    if (ownerId !== null && (await this.drafts.countOf(ownerId)) >= mostOfOnePerson) {
      throw new Conflict('tickets.too-many-drafts', { max: mostOfOnePerson });
    }
    return { key: await this.drafts.begin(content, { ownerId, writtenIn }) };
  }
}
