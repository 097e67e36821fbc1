import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ManualTime } from '../../platform/manual-clock';
import { Postman } from '../mail/postman';

@Job({
  name: 'notifications.send',
  everySeconds: 5,
  does: 'Sends notices that are due by mail, and tries those again that failed.',
})
export class SendNotices implements ScheduledJob {
  constructor(
    private readonly postman: Postman,
    private readonly manualTime: ManualTime,
  ) {}

  /** Other jobs must not wait for a mail server: only `dev/tick`, which wants the outcome, waits for it. */
  async run(): Promise<number> {
    if (this.manualTime.isManual) return this.postman.sendDue();
    this.postman.wake();
    return this.postman.takeHandled();
  }
}
