import { Clock, dayMs, later } from '../../platform/clock';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Votes } from '../store/votes';

const keptDays = 365;

@Job({
  name: 'knowledge.forget-votes',
  everySeconds: 86_400,
  does: 'Removes what people said of answers after a year.',
})
export class ForgetVotes implements ScheduledJob {
  constructor(
    private readonly votes: Votes,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.unit.run(() => this.votes.forgetBefore(later(this.clock.now(), -keptDays * dayMs)));
  }
}
