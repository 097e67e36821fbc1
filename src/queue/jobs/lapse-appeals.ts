import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { LapseAppeal } from '../commands/lapse-appeal';

const batch = 200;

@Job({
  name: 'queue.lapse-appeals',
  everySeconds: 60,
  does: 'Makes marks void on whose appeal nobody ruled in time.',
})
export class LapseAppeals implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await this.read.all<{ id: string }>(
      sql`SELECT id FROM queue_appeal WHERE due_at <= ${this.clock.now()} ORDER BY due_at, id LIMIT ${batch}`,
    );
    return handleEach(due, ({ id }) => this.commands.execute(new LapseAppeal(id)));
  }
}
