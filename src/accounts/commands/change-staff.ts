import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, NotFound } from '../../platform/errors';
import type { StaffRole } from '../api';
import type { User } from '../domain/user';
import { Sessions } from '../store/sessions';
import { Users } from '../store/users';

interface StaffChanges {
  name?: string | undefined;
  role?: StaffRole | undefined;
  suspended?: boolean | undefined;
}

/**
 * Changes somebody of the staff; a suspended person's sessions end. Errors: `accounts.user-not-found`,
 * `accounts.last-admin`.
 */
export class ChangeStaff extends Command<void> {
  constructor(
    readonly userId: string,
    readonly changes: StaffChanges,
  ) {
    super();
  }
}

@CommandHandler(ChangeStaff)
export class ChangeStaffHandler implements ICommandHandler<ChangeStaff> {
  constructor(
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute({ userId, changes }: ChangeStaff): Promise<void> {
    // Locked first and in one order, so that two administrators cannot take away each other.
    const admins = await this.users.activeAdmins();
    const user = await this.users.get(userId);
    if (user.kind !== 'staff') throw new NotFound('accounts.user-not-found');
    const before = rightsOf(user);
    if (changes.name !== undefined) user.rename(changes.name);
    if (changes.role !== undefined) user.changeRole(changes.role);
    if (changes.suspended === true) user.suspend(this.clock.now());
    if (changes.suspended === false) user.reinstate();
    const others = admins.filter(({ id }) => id !== userId);
    if (others.length === 0 && before.isActiveAdmin && !user.isActiveAdmin)
      throw new Conflict('accounts.last-admin');
    await this.users.save(user);
    if (changes.suspended === true) await this.sessions.endAllOf(userId, new Date());
    await this.audit.write({
      action: 'accounts.staff-changed',
      subject: userId,
      before,
      after: rightsOf(user),
    });
  }
}

function rightsOf({ role, isSuspended, isActiveAdmin }: User) {
  return { role, suspended: isSuspended, isActiveAdmin };
}
