import { Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { shortReason } from '../../platform/events/retry-delays';
import { handleEach } from '../../platform/jobs/handle-each';
import { Job, type ScheduledJob } from '../../platform/jobs/job';
import { ReadDatabase } from '../../platform/read-database';
import { NoteRefund } from '../commands/note-refund';
import { PaymentProvider } from '../domain/payment-provider';

const batch = 50;

interface OwedRefund {
  purchaseId: string;
  provider: string;
  providerRef: string | null;
  amount: number;
  currency: string;
}

@Job({
  name: 'billing.send-refunds',
  everySeconds: 30,
  does: 'Asks the payment provider to send refunds that are owed, again until it takes them.',
})
export class SendRefunds implements ScheduledJob {
  private readonly logger = new Logger(SendRefunds.name);

  constructor(
    private readonly read: ReadDatabase,
    private readonly provider: PaymentProvider,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const owed = await this.read.all<OwedRefund>(
      sql`SELECT id AS "purchaseId", provider, provider_ref AS "providerRef", amount, currency
          FROM billing_purchase WHERE refund_due_at <= ${this.clock.now()} ORDER BY refund_due_at LIMIT ${batch}`,
    );
    return handleEach(owed, async (refund) => {
      const failure = await this.failureOf(refund);
      await this.commands.execute(new NoteRefund(refund.purchaseId, failure));
    });
  }

  /** Asks the provider, outside of any unit; a crash afterwards repeats it under the same key. */
  private async failureOf({ provider, ...order }: OwedRefund): Promise<string | null> {
    if (provider !== this.provider.name) return `The provider ${provider} is not configured`;
    try {
      await this.provider.refund({ ...order, idempotencyKey: `refund-${order.purchaseId}` });
      return null;
    } catch (error) {
      this.logger.warn({ purchase: order.purchaseId, err: error }, 'A refund could not be sent');
      return shortReason(error);
    }
  }
}
