import { Clock, later } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { UnitOfWork } from '../../platform/unit-of-work';
import { ForgetContact } from '../commands/forget-contact';
import { unconfirmedMs } from '../domain/contact';
import { Contacts } from '../store/contacts';

const batch = 200;

@Job({
  name: 'tickets.forget-unconfirmed',
  everySeconds: 600,
  does: 'Removes what was sent without an account when nobody has confirmed the address for 7 days, and expired links.',
})
export class ForgetUnconfirmed implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly contacts: Contacts,
    private readonly unit: UnitOfWork,
  ) {}

  async run(): Promise<number> {
    const due = await this.read.all<{ id: string }>(
      sql`SELECT id FROM tickets_contact
          WHERE confirmed_at IS NULL AND written_at <= ${later(this.clock.now(), -unconfirmedMs)}
          ORDER BY written_at LIMIT ${batch}`,
    );
    const links = await this.unit.run(() => this.contacts.forgetExpiredLinks(this.clock.now()));
    return links + (await handleEach(due, ({ id }) => this.commands.execute(new ForgetContact(id))));
  }
}
