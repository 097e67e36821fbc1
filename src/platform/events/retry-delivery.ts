import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../audit';
import { Clock } from '../clock';
import { sql } from '../database/sql';
import { NotFound } from '../errors';
import { isId } from '../ids';
import { UnitOfWork } from '../unit-of-work';
import { DeliverySignal } from './delivery-signal';

/** Tries a stuck delivery again from the beginning. Errors: `platform.delivery-not-found`. */
export class RetryDelivery extends Command<void> {
  constructor(readonly deliveryId: string) {
    super();
  }
}

@CommandHandler(RetryDelivery)
export class RetryDeliveryHandler implements ICommandHandler<RetryDelivery> {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly signal: DeliverySignal,
  ) {}

  async execute({ deliveryId }: RetryDelivery): Promise<void> {
    const known = isId(deliveryId);
    const { changed } = known
      ? await this.unit.query(
          sql`UPDATE platform_delivery SET state = 'waiting', attempts = 0, next_attempt_at = ${this.clock.now()}
              WHERE id = ${deliveryId}`,
        )
      : { changed: 0 };
    if (changed === 0) throw new NotFound('platform.delivery-not-found');
    await this.audit.write({ action: 'delivery.retried', subject: deliveryId });
    this.unit.afterCommit(() => this.signal.raise());
  }
}
