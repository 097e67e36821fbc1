import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  columnType,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
} from '../../platform/database/columns';
import { later, minuteMs } from '../../platform/clock';
import { newId } from '../../platform/ids';
import type { PromiseData } from '../api';

/** How long a promise that was shown is honoured (docs/queue.md). */
const honouredMs = 5 * minuteMs;

/** A promise that an account was shown before sending. */
@Entity('queue_offer')
@Index('ix_queue_offer_made', ['madeAt'])
export class StoredOffer {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_queue_offer' })
  id: string;

  @IdColumn({ name: 'account_id' })
  accountId: string;

  @ShortColumn()
  level: 'standard' | 'premium';

  @JsonColumn()
  promise: PromiseData;

  @InstantColumn({ name: 'made_at' })
  madeAt: Date;

  static make(
    accountId: string,
    level: 'standard' | 'premium',
    promise: PromiseData,
    madeAt: Date,
  ): StoredOffer {
    return Object.assign(new StoredOffer(), { id: newId(), accountId, level, promise, madeAt });
  }

  /** The better of a promise and this one for the same level, if it was shown to this account a moment ago. */
  honour(accountId: string, promise: PromiseData, at: Date): PromiseData {
    const holds =
      this.accountId === accountId && this.level === levelOf(promise) && at <= later(this.madeAt, honouredMs);
    if (!holds || this.promise.answerBy >= promise.answerBy) return promise;
    const step = { at: this.madeAt.toISOString(), code: 'offer.honoured', params: {} };
    return { ...this.promise, trace: [...this.promise.trace, step] };
  }
}

function levelOf({ lane }: PromiseData): string {
  return lane === 'premium' ? 'premium' : 'standard';
}
