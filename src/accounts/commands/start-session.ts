import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { currentContext } from '../../platform/context';
import { NotAllowed, NotIdentified } from '../../platform/errors';
import { Session } from '../domain/session';
import { Sessions } from '../store/sessions';
import { Users } from '../store/users';

interface Start {
  sessionId: string;
  userId: string;
  /** The hash that the password was verified against, before this unit. */
  verifiedHash: string;
  refreshHash: string;
}

/**
 * Begins a session for somebody whose password was just verified. Errors: `accounts.suspended`,
 * `accounts.wrong-credentials` when the password was changed in between.
 */
export class StartSession extends Command<void> {
  constructor(readonly start: Start) {
    super();
  }
}

@CommandHandler(StartSession)
export class StartSessionHandler implements ICommandHandler<StartSession> {
  constructor(
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async execute({ start }: StartSession): Promise<void> {
    const { sessionId, userId, verifiedHash, refreshHash } = start;
    const user = await this.users.get(userId);
    if (user.passwordHash !== verifiedHash) throw new NotIdentified('accounts.wrong-credentials');
    if (user.isSuspended) throw new NotAllowed('accounts.suspended');
    currentContext().actor = { id: user.id, kind: user.kind };
    await this.sessions.add(Session.start(sessionId, userId, refreshHash, new Date()));
    await this.audit.write({ action: 'accounts.signed-in', subject: userId, after: { sessionId } });
  }
}
