import { Injectable } from '@nestjs/common';
import { Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, ShortColumn, columnType } from '../../platform/database/columns';
import { Rows } from '../../platform/database/rows';
import type { PaymentNotice } from '../domain/payment-provider';

const key = { type: columnType.short, primaryKeyConstraintName: 'pk_billing_hook' };

/** An event of a provider that has been handled: its row is written in the unit that does what it says. */
@Entity('billing_hook')
export class HandledHook {
  @PrimaryColumn(key)
  provider: string;

  @PrimaryColumn({ ...key, name: 'event_id' })
  eventId: string;

  @ShortColumn()
  kind: string;

  @IdColumn({ name: 'purchase_id' })
  purchaseId: string;

  @InstantColumn({ name: 'handled_at' })
  handledAt: Date;
}

@Injectable()
export class HandledHooks {
  constructor(private readonly rows: Rows) {}

  /** Answers `false` when the event has been handled before; of two at once the second waits for the first. */
  add(provider: string, { eventId, kind, purchaseId }: PaymentNotice, handledAt: Date): Promise<boolean> {
    const hook = Object.assign(new HandledHook(), { provider, eventId, kind, purchaseId, handledAt });
    return this.rows.insert(hook, 'ignore');
  }
}
