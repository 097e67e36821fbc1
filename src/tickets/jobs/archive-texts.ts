import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { ArchiveTexts } from '../commands/archive-texts';
import { presentAnalysis } from '../domain/search-entry';

const batch = 1_000;
/** Few enough that other writers hardly wait for a unit of ours. */
const perUnit = 20;

@Job({
  name: 'tickets.archive-texts',
  everySeconds: 5,
  does: 'Makes tickets searchable that were written before the search was there, the newest first.',
})
export class ArchiveOldTexts implements ScheduledJob {
  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
  ) {}

  async run(): Promise<number> {
    const due = await this.read.all<{ ticketId: string }>(
      sql`SELECT ticket_id AS "ticketId" FROM tickets_search WHERE analysis < ${presentAnalysis}
          ORDER BY analysis DESC, position DESC LIMIT ${batch}`,
    );
    const groups = Array.from({ length: Math.ceil(due.length / perUnit) }, (_, i) =>
      due.slice(i * perUnit, (i + 1) * perUnit).map(({ ticketId }) => ticketId),
    );
    return (await handleEach(groups, (ids) => this.commands.execute(new ArchiveTexts(ids)))) * perUnit;
  }
}
