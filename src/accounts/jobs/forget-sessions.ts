import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import { sessionDays } from '../domain/session';

const dayMs = 24 * 60 * 60 * 1_000;

/** A session that began so long ago has been over for at least as long as it could last. */
const keptMs = 2 * sessionDays * dayMs;

@Job({
  name: 'accounts.forget-sessions',
  everySeconds: 3_600,
  does: 'Removes sessions that began 60 days ago or earlier; all of them ended at least 30 days ago.',
})
export class ForgetSessions implements ScheduledJob {
  constructor(private readonly unit: UnitOfWork) {}

  /** Lifetimes of sessions are system time. */
  async run(): Promise<number> {
    return this.unit.run(async () => {
      const before = new Date(Date.now() - keptMs);
      const { changed } = await this.unit.query(
        sql`DELETE FROM accounts_session WHERE created_at < ${before}`,
      );
      return changed;
    });
  }
}
