import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Links } from '../store/links';
import { Users } from '../store/users';

/** Sends a new link to an address that is not confirmed yet; the one before stops working. */
export class RequestEmailConfirmation extends Command<void> {
  constructor(readonly userId: string) {
    super();
  }
}

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
    const link = await this.links.issue('confirm-email', userId, this.clock.now());
    user.expectConfirmation(link.id);
    await this.users.save(user);
  }
}
