import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { LapseObjection } from '../commands/lapse-objection';

const batch = 200;

@Job({
  name: 'queue.lapse-objections',
  everySeconds: 60,
  does: 'Hears objections on which nobody ruled in time.',
})
export class LapseObjections implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await this.read.all<{ id: string }>(
      sql`SELECT id FROM queue_objection WHERE due_at <= ${this.clock.now()} ORDER BY due_at, id LIMIT ${batch}`,
    );
    return handleEach(due, ({ id }) => this.commands.execute(new LapseObjection(id)));
  }
}
