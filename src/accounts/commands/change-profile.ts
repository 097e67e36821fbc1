import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Locale } from '../../platform/context';
import { Users } from '../store/users';

interface ProfileChanges {
  name?: string | undefined;
  locale?: Locale | undefined;
}

/** What a person may change about themselves without proving anew who they are. */
export class ChangeProfile extends Command<void> {
  constructor(
    readonly userId: string,
    readonly changes: ProfileChanges,
  ) {
    super();
  }
}

@CommandHandler(ChangeProfile)
export class ChangeProfileHandler implements ICommandHandler<ChangeProfile> {
  constructor(private readonly users: Users) {}

  async execute({ userId, changes }: ChangeProfile): Promise<void> {
    const user = await this.users.get(userId);
    if (changes.name !== undefined) user.rename(changes.name);
    if (changes.locale !== undefined) user.speak(changes.locale);
    await this.users.save(user);
  }
}
