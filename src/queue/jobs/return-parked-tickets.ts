import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { ReturnParkedTicket } from '../commands/return-parked-ticket';

const batch = 200;

@Job({
  name: 'queue.return-parked',
  everySeconds: 60,
  does: 'Returns parked tickets to their place on the day of their review.',
})
export class ReturnParkedTickets implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await this.read.all<{ arrival: number }>(
      sql`SELECT arrival FROM queue_entry WHERE parked_until <= ${this.clock.now()} ORDER BY parked_until, arrival LIMIT ${batch}`,
    );
    return handleEach(due, ({ arrival }) => this.commands.execute(new ReturnParkedTicket(arrival)));
  }
}
