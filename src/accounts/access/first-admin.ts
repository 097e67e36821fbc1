import { Logger } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Commands } from '../../platform/commands';
import { Configuration } from '../../platform/config';
import { BeforeServing, type Preparation } from '../../platform/process/preparations';
import { StaffOfRank } from '../api';
import { AddFirstAdmin } from '../commands/add-first-admin';
import { isTooCommon } from '../domain/password-rules';
import { Passwords } from '../passwords';

/** A new desk gets the administrator that its configuration names; later starts change nothing. */
@BeforeServing()
export class FirstAdmin implements Preparation {
  private readonly logger = new Logger(FirstAdmin.name);

  constructor(
    private readonly config: Configuration,
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly passwords: Passwords,
  ) {}

  async prepare(): Promise<void> {
    const wanted = this.config.firstAdmin;
    if (!wanted || (await this.queries.execute(new StaffOfRank('admin'))).length > 0) return;
    if (isTooCommon(wanted.password)) {
      this.logger.warn('TURNO_ADMIN_PASSWORD is one of the first that are guessed: change it');
    }
    const hash = await this.passwords.hash(wanted.password);
    const outcome = await this.commands.execute(new AddFirstAdmin(wanted.email, hash));
    if (outcome === 'taken') {
      this.logger.warn(
        'TURNO_ADMIN_EMAIL is the address of somebody who is no administrator; nobody was added',
      );
    }
  }
}
