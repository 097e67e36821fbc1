import { Clock, dayMs } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { CheckCount, type CountKey } from '../commands/check-count';

/** Sampled, so that a night costs the same with a million waiting tickets. */
const samples = 100;

@Job({
  name: 'queue.check-counts',
  everySeconds: 86_400,
  does: 'Compares a sample of the counters behind places with the truth, and sets right what is wrong.',
})
export class CheckCounts implements ScheduledJob {
  private checkedDay = -1;

  constructor(
    private readonly read: ReadDatabase,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const day = Math.floor(this.clock.now().getTime() / dayMs);
    // Once a day is enough however often it is asked, and lets a tick of the manual clock come to its end.
    if (day === this.checkedDay) return 0;
    this.checkedDay = day;
    const keys = await this.read.all<CountKey>(
      sql`SELECT lane, level, bucket FROM queue_count ORDER BY random() LIMIT ${samples}`,
    );
    return handleEach(keys, (key) => this.commands.execute(new CheckCount(key)));
  }
}
