import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TicketArchive } from '../store/ticket-archive';

/** Takes tickets into the archive that were written before there was one, or by an older analysis. */
export class ArchiveTexts extends Command<void> {
  constructor(readonly ticketIds: readonly string[]) {
    super();
  }
}

@CommandHandler(ArchiveTexts)
export class ArchiveTextsHandler implements ICommandHandler<ArchiveTexts> {
  constructor(private readonly archive: TicketArchive) {}

  async execute({ ticketIds }: ArchiveTexts): Promise<void> {
    for (const ticketId of ticketIds) await this.archive.take(ticketId);
  }
}
