import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { ProceedInSilence } from '../commands/proceed-in-silence';

const batch = 200;

@Job({
  name: 'tickets.proceed-in-silence',
  everySeconds: 60,
  does: 'Reminds customers of answers and questions, closes tickets in which nobody writes, archives closed ones.',
})
export class ProceedInSilences implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await this.read.all<{ id: string }>(
      sql`SELECT id FROM tickets_ticket WHERE due_at <= ${this.clock.now()} ORDER BY due_at, id LIMIT ${batch}`,
    );
    return handleEach(due, ({ id }) => this.commands.execute(new ProceedInSilence(id)));
  }
}
