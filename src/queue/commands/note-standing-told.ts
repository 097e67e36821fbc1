import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NoteStandingTold } from '../fair-use';
import { Standings } from '../store/standings';

@CommandHandler(NoteStandingTold)
export class NoteStandingToldHandler implements ICommandHandler<NoteStandingTold> {
  constructor(private readonly standings: Standings) {}

  async execute({ accountId, what, minutes, toldAt }: NoteStandingTold): Promise<void> {
    const standing = await this.standings.get(accountId, false);
    if (!standing) return;
    standing.tell(what, minutes, toldAt);
    await this.standings.save(standing);
  }
}
