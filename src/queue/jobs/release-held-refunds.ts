import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReleaseHeldRefund } from '../commands/release-held-refund';
import { RefundHold } from '../store/refund-hold';

@Job({
  name: 'queue.release-held-refunds',
  everySeconds: 60,
  does: 'Issues refunds that waited because the wall clock had jumped, once that is over.',
})
export class ReleaseHeldRefunds implements ScheduledJob {
  constructor(
    private readonly hold: RefundHold,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const held = await this.hold.held();
    if (held.length === 0 || (await this.hold.isHeld(this.clock.now()))) return 0;
    return handleEach(held, (purchaseId) => this.commands.execute(new ReleaseHeldRefund(purchaseId)));
  }
}
