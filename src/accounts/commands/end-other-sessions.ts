import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { EndOtherSessions } from '../session-api';
import { Sessions } from '../store/sessions';

@CommandHandler(EndOtherSessions)
export class EndOtherSessionsHandler implements ICommandHandler<EndOtherSessions> {
  constructor(
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async execute({ userId, keptId }: EndOtherSessions): Promise<void> {
    const ended = await this.sessions.endAllOf(userId, new Date(), keptId);
    if (ended === 0) return;
    const after = { endedSessions: ended };
    await this.audit.write({ action: 'accounts.other-sessions-ended', subject: userId, after });
  }
}
