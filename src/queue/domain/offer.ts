import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  columnType,
  CountColumn,
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

  /** By how many open minutes fair use defers it; `null` in offers from before there was fair use. */
  @CountColumn({ name: 'deferred_minutes', nullable: true })
  deferredMinutes: number | null;

  static make(
    accountId: string,
    level: 'standard' | 'premium',
    promise: PromiseData,
    madeAt: Date,
    deferredMinutes = 0,
  ): StoredOffer {
    const facts = { accountId, level, promise, madeAt, deferredMinutes };
    return Object.assign(new StoredOffer(), facts, { id: newId() });
  }

  /** The better of a promise and this one for the same level, if it was shown to this account a moment ago. */
  honour(accountId: string, promise: PromiseData, at: Date): PromiseData {
    if (!this.holds(accountId, levelOf(promise), at) || this.promise.answerBy >= promise.answerBy)
      return promise;
    const step = { at: this.madeAt.toISOString(), code: 'offer.honoured', params: {} };
    return { ...this.promise, trace: [...this.promise.trace, step] };
  }

  /** The deferral that was shown, where the offer holds; else `null`. */
  minutesShown(accountId: string, level: 'standard', at: Date): number | null {
    return this.holds(accountId, level, at) ? this.deferredMinutes : null;
  }

  private holds(accountId: string, level: string, at: Date): boolean {
    return this.accountId === accountId && this.level === level && at <= later(this.madeAt, honouredMs);
  }
}

function levelOf({ lane }: PromiseData): string {
  return lane === 'premium' ? 'premium' : 'standard';
}
