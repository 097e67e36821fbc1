import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { RequestPasswordReset } from '../api';
import { Links } from '../store/links';
import { Users } from '../store/users';

@CommandHandler(RequestPasswordReset)
export class RequestPasswordResetHandler implements ICommandHandler<RequestPasswordReset> {
  constructor(
    private readonly users: Users,
    private readonly links: Links,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute({ email }: RequestPasswordReset): Promise<void> {
    const user = await this.users.withEmail(email);
    if (!user || user.isSuspended) return;
    const now = this.clock.now();
    if ((await this.links.secondsToWait('reset-password', user.id, now)) > 0) return;
    const link = await this.links.issue('reset-password', user.id, now);
    user.expectReset(link.id);
    await this.users.save(user);
    await this.audit.write({ action: 'accounts.password-reset-requested', subject: user.id });
  }
}
