import { Clock, dayMs, later } from '../../clock';
import { Commands } from '../../commands';
import { sql } from '../../database/sql';
import { handleEach } from '../../jobs/handle-each';
import { Job, type ScheduledJob } from '../../jobs/job';
import { ReadDatabase } from '../../read-database';
import { UnitOfWork } from '../../unit-of-work';
import { RemoveOrphan } from '../commands/remove-orphan';
import { DailyUploads } from '../daily-uploads';

@Job({
  name: 'platform.remove-orphans',
  everySeconds: 600,
  does: 'Removes files that nobody has sent within a day and no draft names, and forgets who uploaded how much on days that are over.',
})
export class RemoveOrphans implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly unit: UnitOfWork,
    private readonly daily: DailyUploads,
  ) {}

  async run(): Promise<number> {
    await this.unit.run(() => this.daily.forget());
    const orphans = await this.read.all<{ id: string }>(
      sql`SELECT id FROM platform_file
          WHERE owner_kind IS NULL AND kept_for IS NULL AND uploaded_at <= ${later(this.clock.now(), -dayMs)}
          ORDER BY uploaded_at LIMIT 200`,
    );
    return handleEach(orphans, ({ id }) => this.commands.execute(new RemoveOrphan(id)));
  }
}
