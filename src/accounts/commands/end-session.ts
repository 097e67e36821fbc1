import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { NotFound } from '../../platform/errors';
import { EndSession } from '../session-api';
import { Sessions } from '../store/sessions';

@CommandHandler(EndSession)
export class EndSessionHandler implements ICommandHandler<EndSession> {
  constructor(
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async execute({ userId, sessionId }: EndSession): Promise<void> {
    const session = await this.sessions.find(sessionId);
    if (session?.userId !== userId || session.endedAt) throw new NotFound('accounts.session-not-found');
    session.end(new Date());
    await this.sessions.save(session);
    await this.audit.write({ action: 'accounts.session-ended', subject: userId, after: { sessionId } });
  }
}
