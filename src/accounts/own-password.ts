import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Commands } from '../platform/commands';
import { NotAllowed } from '../platform/errors';
import type { Person } from './api';
import { ChangePassword } from './commands/change-password';
import { Passwords } from './passwords';
import { CredentialsOf } from './queries/credentials-of';

/** Changes the password of somebody who knows the present one; the slow part stays outside of the unit. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly passwords: Passwords,
  ) {}

  /** Errors: `accounts.wrong-password`, `accounts.password-too-common`, `accounts.busy`. */
  async change(person: Person, current: string, next: string): Promise<void> {
    const known = await this.queries.execute(new CredentialsOf(person.email));
    const verifiedHash = known?.passwordHash ?? null;
    const matches = await this.passwords.verify(verifiedHash, current);
    if (!matches || verifiedHash === null) throw new NotAllowed('accounts.wrong-password');
    const passwordHash = await this.passwords.hashNew(next);
    const { id: userId, sessionId } = person;
    await this.commands.execute(new ChangePassword({ userId, sessionId, verifiedHash, passwordHash }));
  }
}
