import { Clock } from '../../platform/clock';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Offers } from '../store/offers';

@Job({
  name: 'queue.forget-offers',
  everySeconds: 3_600,
  does: 'Removes offers of promises that were made more than a day ago.',
})
export class ForgetOffers implements ScheduledJob {
  constructor(
    private readonly offers: Offers,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.unit.run(() => this.offers.forgetBefore(this.clock.now()));
  }
}
