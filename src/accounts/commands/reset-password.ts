import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import { ResetPassword } from '../api';
import { Links } from '../store/links';
import { Sessions } from '../store/sessions';
import { Users } from '../store/users';

@CommandHandler(ResetPassword)
export class ResetPasswordHandler implements ICommandHandler<ResetPassword> {
  constructor(
    private readonly links: Links,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute({ token, passwordHash }: ResetPassword): Promise<void> {
    const now = this.clock.now();
    const { userId } = await this.links.use('reset-password', token, now);
    const user = await this.users.get(userId);
    if (user.isSuspended) throw new Invalid('accounts.link-invalid');
    user.changePassword(passwordHash);
    // Whoever holds the link reads the mail of this address.
    user.confirmEmail(now);
    await this.users.save(user);
    const ended = await this.sessions.endAllOf(userId, new Date());
    await this.audit.write({
      action: 'accounts.password-reset',
      subject: userId,
      after: { endedSessions: ended },
    });
  }
}
