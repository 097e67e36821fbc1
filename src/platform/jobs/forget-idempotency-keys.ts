import { dayMs, Clock, later } from '../clock';
import { sql } from '../database/sql';
import { UnitOfWork } from '../unit-of-work';
import { Job, type ScheduledJob } from './job';

const keptMs = dayMs;

@Job({
  name: 'platform.forget-idempotency-keys',
  everySeconds: 3_600,
  does: 'Removes kept answers of idempotent requests after 24 hours.',
})
export class ForgetIdempotencyKeys implements ScheduledJob {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    return this.unit.run(async () => {
      const { changed } = await this.unit.query(
        sql`DELETE FROM platform_idempotency WHERE kept_at < ${later(this.clock.now(), -keptMs)}`,
      );
      return changed;
    });
  }
}
