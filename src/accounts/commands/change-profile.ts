import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ChangeProfile } from '../api';
import { Users } from '../store/users';

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
