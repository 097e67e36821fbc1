import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { User } from '../domain/user';
import { Users } from '../store/users';

/** What came of it; `taken`: somebody else, no administrator, has this address already. */
type FirstAdminOutcome = 'added' | 'exists' | 'taken';

/** Adds the administrator of the configuration unless there is one; any number of instances may try at once. */
export class AddFirstAdmin extends Command<FirstAdminOutcome> {
  constructor(
    readonly email: string,
    readonly passwordHash: string,
  ) {
    super();
  }
}

@CommandHandler(AddFirstAdmin)
export class AddFirstAdminHandler implements ICommandHandler<AddFirstAdmin> {
  constructor(
    private readonly users: Users,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute({ email, passwordHash }: AddFirstAdmin): Promise<FirstAdminOutcome> {
    if (await this.hasAdmin()) return 'exists';
    const name = email.slice(0, email.indexOf('@'));
    const admin = User.ofStaff({ name, email, role: 'admin', locale: 'es', passwordHash }, this.clock.now());
    // The insert waits for another instance that adds the same one; then there is an administrator.
    if (!(await this.users.addUnlessTaken(admin))) return (await this.hasAdmin()) ? 'exists' : 'taken';
    await this.audit.write({ action: 'accounts.first-admin-added', subject: admin.id });
    return 'added';
  }

  private async hasAdmin(): Promise<boolean> {
    return (await this.users.activeAdmins()).length > 0;
  }
}
