import { QueryBus } from '@nestjs/cqrs';
import { StaffOfRank } from '../../accounts/api';
import { Clock } from '../../platform/clock';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Notice } from '../domain/notice';
import type { Miss } from '../domain/notice-content';
import { Notices } from '../store/notices';

const batch = 1_000;
/** A longer list helps nobody; the console shows all of them. */
const listed = 50;

@Job({
  name: 'notifications.gather-digests',
  everySeconds: 60,
  does: 'Makes one digest per lane and supervisor of what supervisors must look at since the last one.',
})
export class GatherDigests implements ScheduledJob {
  constructor(
    private readonly notices: Notices,
    private readonly unit: UnitOfWork,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    if (!(await this.notices.anyToGather())) return 0;
    return this.unit.run(async () => {
      const gathered = await this.notices.toGather(batch);
      const supervisors = await this.queries.execute(new StaffOfRank('supervisor'));
      for (const lane of new Set(gathered.map(laneOf))) {
        const ofLane = gathered.filter((notice) => laneOf(notice) === lane);
        for (const { userId } of supervisors) await this.notices.add(this.digest(userId, lane, ofLane));
      }
      for (const notice of gathered) {
        notice.markGathered();
        await this.notices.save(notice);
      }
      return gathered.length;
    });
  }

  /** It stands under the position of its first event, which goes into no other digest. */
  private digest(userId: string, lane: string, notices: readonly Notice[]): Notice {
    const misses = notices.slice(0, listed).map(({ params }) => params as Miss);
    const params = { lane, total: notices.length, misses };
    const position = notices[0]?.eventPosition ?? 0;
    return Notice.of({ kind: 'supervisors_digest', params }, userId, position, this.clock.now());
  }
}

function laneOf(notice: Notice): string {
  return (notice.params as Miss).lane;
}
