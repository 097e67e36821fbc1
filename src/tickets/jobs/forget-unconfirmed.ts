import { Clock, later } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { ForgetContact } from '../commands/forget-contact';
import { unconfirmedMs } from '../domain/contact';

const batch = 200;

@Job({
  name: 'tickets.forget-unconfirmed',
  everySeconds: 600,
  does: 'Removes what was sent without an account when nobody has confirmed the address for 7 days.',
})
export class ForgetUnconfirmed implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await this.read.all<{ id: string }>(
      sql`SELECT id FROM tickets_contact
          WHERE confirmed_at IS NULL AND written_at <= ${later(this.clock.now(), -unconfirmedMs)}
          ORDER BY written_at LIMIT ${batch}`,
    );
    return handleEach(due, ({ id }) => this.commands.execute(new ForgetContact(id)));
  }
}
