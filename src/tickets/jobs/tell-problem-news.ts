import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ProblemRound } from '../commands/problem-round';

const batch = 200;

@Job({
  name: 'tickets.tell-problem-news',
  everySeconds: 10,
  does: 'Brings updates of known problems to the linked tickets and to those who are affected.',
})
export class TellProblemNews implements ScheduledJob {
  constructor(private readonly round: ProblemRound) {}

  run(): Promise<number> {
    return this.round.tell(batch);
  }
}
