import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { PublishScheduled } from '../commands/publish-scheduled';

const batch = 50;

@Job({
  name: 'knowledge.publish-scheduled',
  everySeconds: 60,
  does: 'Publishes articles whose scheduled time has come.',
})
export class PublishDueArticles implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await this.read.all<{ id: string }>(
      sql`SELECT id FROM knowledge_article WHERE publish_at <= ${this.clock.now()} ORDER BY publish_at LIMIT ${batch}`,
    );
    return handleEach(due, ({ id }) => this.commands.execute(new PublishScheduled(id)));
  }
}
