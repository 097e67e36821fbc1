import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { AlertDuty } from '../commands/alert-duty';

const batch = 200;

@Job({
  name: 'queue.alert-duty',
  everySeconds: 60,
  does: 'Tells those on duty again of paid tickets that nobody has claimed after 30 and 60 minutes.',
})
export class AlertDutyAgain implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await this.read.all<{ ticketId: string }>(
      sql`SELECT ticket_id AS "ticketId" FROM queue_duty_alert WHERE next_at <= ${this.clock.now()}
          ORDER BY next_at, ticket_id LIMIT ${batch}`,
    );
    return handleEach(due, ({ ticketId }) => this.commands.execute(new AlertDuty(ticketId)));
  }
}
