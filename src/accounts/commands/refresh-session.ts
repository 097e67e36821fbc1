import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import type { Refreshed } from '../domain/session';
import { Sessions } from '../store/sessions';

/**
 * Presents a refresh token of a family; what came of it is the answer, never an error. A suspended person needs no
 * look here: the suspension ended the family.
 */
export class RefreshSession extends Command<{ outcome: Refreshed; userId: string }> {
  constructor(
    readonly sessionId: string,
    readonly presentedHash: string,
    readonly nextHash: string,
  ) {
    super();
  }
}

@CommandHandler(RefreshSession)
export class RefreshSessionHandler implements ICommandHandler<RefreshSession> {
  constructor(
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async execute({ sessionId, presentedHash, nextHash }: RefreshSession) {
    const session = await this.sessions.find(sessionId);
    if (!session) return { outcome: 'over' as const, userId: '' };
    const { userId } = session;
    const outcome = session.refresh(presentedHash, nextHash, new Date());
    await this.sessions.save(session);
    if (outcome === 'reused') {
      await this.audit.write({ action: 'accounts.refresh-reused', subject: userId, after: { sessionId } });
    }
    return { outcome, userId };
  }
}
