import { Clock } from '../../platform/clock';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Drafts } from '../store/drafts';

@Job({
  name: 'tickets.forget-drafts',
  everySeconds: 600,
  does: 'Removes drafts that were not changed for 90 days, and after a day those of people who never signed in.',
})
export class ForgetDrafts implements ScheduledJob {
  constructor(
    private readonly drafts: Drafts,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.unit.run(() => this.drafts.forgetExpired(this.clock.now()));
  }
}
