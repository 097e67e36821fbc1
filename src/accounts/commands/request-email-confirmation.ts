import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { TooMany } from '../../platform/errors';
import { RequestEmailConfirmation } from '../api';
import { Links } from '../store/links';
import { Users } from '../store/users';

@CommandHandler(RequestEmailConfirmation)
export class RequestEmailConfirmationHandler implements ICommandHandler<RequestEmailConfirmation> {
  constructor(
    private readonly users: Users,
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  async execute({ userId }: RequestEmailConfirmation): Promise<void> {
    const user = await this.users.get(userId);
    if (user.emailConfirmedAt) return;
    const now = this.clock.now();
    const wait = await this.links.secondsToWait('confirm-email', userId, now);
    if (wait > 0) throw new TooMany('accounts.too-many-letters', wait);
    const link = await this.links.issue('confirm-email', userId, now);
    user.expectConfirmation(link.id);
    await this.users.save(user);
  }
}
