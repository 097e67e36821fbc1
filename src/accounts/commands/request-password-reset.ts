import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Links } from '../store/links';
import { Users } from '../store/users';

/** Sends a link to this address if somebody who may sign in has it; tells nobody whether. */
export class RequestPasswordReset extends Command<void> {
  constructor(readonly email: string) {
    super();
  }
}

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
    const link = await this.links.issue('reset-password', user.id, this.clock.now());
    user.expectReset(link.id);
    await this.users.save(user);
    await this.audit.write({ action: 'accounts.password-reset-requested', subject: user.id });
  }
}
