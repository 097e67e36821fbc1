import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { NotFound } from '../../platform/errors';
import { Sessions } from '../store/sessions';

/** Ends one of a person's own sessions, its access and refresh tokens with it. Errors: `accounts.session-not-found`. */
export class EndSession extends Command<void> {
  constructor(
    readonly userId: string,
    readonly sessionId: string,
  ) {
    super();
  }
}

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
