import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { AddStaff } from '../api';
import { User } from '../domain/user';
import { Users } from '../store/users';

@CommandHandler(AddStaff)
export class AddStaffHandler implements ICommandHandler<AddStaff> {
  constructor(
    private readonly users: Users,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute({ draft }: AddStaff) {
    const user = User.ofStaff(draft, this.clock.now());
    await this.users.add(user);
    await this.audit.write({ action: 'accounts.staff-added', subject: user.id, after: { role: draft.role } });
    return { userId: user.id };
  }
}
