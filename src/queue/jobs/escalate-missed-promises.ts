import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { EscalateEntry } from '../commands/escalate-entry';
import { RefundHold } from '../store/refund-hold';

const batch = 200;

@Job({
  name: 'queue.escalate',
  everySeconds: 60,
  does: 'Warns at three quarters of the way to a promise; escalates at the promise and after each further served day.',
})
export class EscalateMissedPromises implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly hold: RefundHold,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    await this.hold.watch();
    const due = await this.read.all<{ arrival: number }>(
      sql`SELECT arrival FROM queue_entry WHERE next_escalation_at <= ${this.clock.now()}
          ORDER BY next_escalation_at, arrival LIMIT ${batch}`,
    );
    return handleEach(due, ({ arrival }) => this.commands.execute(new EscalateEntry(arrival)));
  }
}
