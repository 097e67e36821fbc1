import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { EndStanding } from '../commands/end-standing';

const batch = 200;

@Job({
  name: 'queue.end-deferrals',
  everySeconds: 60,
  does: 'Ends warnings and deferrals after 7 or 30 days without a new mark.',
})
export class EndDeferrals implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await this.read.all<{ accountId: string; dryRun: number }>(
      sql`SELECT account_id AS "accountId", dry_run AS "dryRun" FROM queue_standing
          WHERE until <= ${this.clock.now()} ORDER BY until, account_id LIMIT ${batch}`,
    );
    return handleEach(due, ({ accountId, dryRun }) =>
      this.commands.execute(new EndStanding(accountId, dryRun === 1)),
    );
  }
}
