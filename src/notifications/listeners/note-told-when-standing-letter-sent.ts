import { Commands } from '../../platform/commands';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { NoteStandingTold } from '../../queue/fair-use';
import { StandingLetterSent } from '../events';

/** A warning counts from its delivery, and a deferral acts on nobody who was not told. */
@ListensTo(StandingLetterSent)
export class NoteToldWhenStandingLetterSent implements Listener<StandingLetterSent> {
  constructor(private readonly commands: Commands) {}

  async on({ data: { accountId, what, minutes, sentAt } }: StandingLetterSent): Promise<void> {
    await this.commands.execute(new NoteStandingTold(accountId, what, minutes, new Date(sentAt)));
  }
}
