import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { ReturnIdleClaim } from '../commands/return-idle-claim';

const batch = 200;

@Job({
  name: 'queue.return-idle-claims',
  everySeconds: 60,
  does: 'Returns tickets to their place whose claim has been without activity for too long.',
})
export class ReturnIdleClaims implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const idle = await this.read.all<{ arrival: number }>(
      sql`SELECT arrival FROM queue_entry WHERE claimed_until <= ${this.clock.now()}
          ORDER BY claimed_until, arrival LIMIT ${batch}`,
    );
    return handleEach(idle, ({ arrival }) => this.commands.execute(new ReturnIdleClaim(arrival)));
  }
}
