import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { NotAllowed } from '../../platform/errors';
import { Sessions } from '../store/sessions';
import { Users } from '../store/users';

interface PasswordChange {
  userId: string;
  /** The session that asks for it, which goes on. */
  sessionId: string;
  /** The hash that the present password was verified against, before this unit. */
  verifiedHash: string;
  passwordHash: string;
}

/** Changes one's own password and ends every other session. Errors: `accounts.wrong-password`. */
export class ChangePassword extends Command<void> {
  constructor(readonly change: PasswordChange) {
    super();
  }
}

@CommandHandler(ChangePassword)
export class ChangePasswordHandler implements ICommandHandler<ChangePassword> {
  constructor(
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async execute({ change }: ChangePassword): Promise<void> {
    const { userId, sessionId, verifiedHash, passwordHash } = change;
    const user = await this.users.get(userId);
    if (user.passwordHash !== verifiedHash) throw new NotAllowed('accounts.wrong-password');
    user.changePassword(passwordHash);
    await this.users.save(user);
    const ended = await this.sessions.endAllOf(userId, new Date(), sessionId);
    await this.audit.write({
      action: 'accounts.password-changed',
      subject: userId,
      after: { endedSessions: ended },
    });
  }
}
