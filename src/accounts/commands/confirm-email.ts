import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { ConfirmEmail } from '../api';
import { Links } from '../store/links';
import { Users } from '../store/users';

@CommandHandler(ConfirmEmail)
export class ConfirmEmailHandler implements ICommandHandler<ConfirmEmail> {
  constructor(
    private readonly links: Links,
    private readonly users: Users,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute({ token }: ConfirmEmail): Promise<void> {
    const now = this.clock.now();
    const { userId } = await this.links.use('confirm-email', token, now);
    const user = await this.users.get(userId);
    user.confirmEmail(now);
    await this.users.save(user);
    await this.audit.write({ action: 'accounts.email-confirmed', subject: userId });
  }
}
