import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  columnType,
  CountColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  TextColumn,
} from '../../platform/database/columns';
import { Conflict } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { AppealRaised, AppealRuled } from '../events';
import type { Mark } from './mark';

/** `lapsed` had no ruling in time, which counts for the customer; `settled` fell away with its mark. */
export type AppealState = 'pending' | 'accepted' | 'rejected' | 'lapsed' | 'settled';

/** A customer says that a mark is wrong; there is one appeal for each mark. */
@Entity('queue_appeal')
@Index('uq_queue_appeal_mark', ['markId'], { unique: true })
@Index('ix_queue_appeal_due', ['dueAt'])
@Index('ix_queue_appeal_account', ['accountId', 'dueAt'])
export class Appeal extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_queue_appeal' })
  id: string;

  @IdColumn({ name: 'mark_id' })
  markId: string;

  @IdColumn({ name: 'account_id' })
  accountId: string;

  @ShortColumn()
  reference: string;

  @IdColumn({ name: 'made_by' })
  madeBy: string;

  @TextColumn()
  text: string;

  @InstantColumn({ name: 'made_at' })
  madeAt: Date;

  @ShortColumn()
  state: AppealState;

  /** Until when a supervisor rules; only while pending. */
  @InstantColumn({ name: 'due_at', nullable: true })
  dueAt: Date | null;

  @IdColumn({ name: 'ruled_by', nullable: true })
  ruledBy: string | null;

  @InstantColumn({ name: 'ruled_at', nullable: true })
  ruledAt: Date | null;

  @TextColumn({ nullable: true })
  reason: string | null;

  @CountColumn()
  version: number;

  static raise(mark: Mark, madeBy: string, text: string, madeAt: Date, dueAt: Date): Appeal {
    if (!mark.isValid) throw new Conflict('queue.mark-void');
    const { id: markId, accountId, reference } = mark;
    const appeal = Object.assign(new Appeal(), {
      id: newId(),
      markId,
      accountId,
      reference,
      madeBy,
      text,
      madeAt,
      state: 'pending' as const,
      dueAt,
      ruledBy: null,
      ruledAt: null,
      reason: null,
      version: 1,
    });
    appeal.record(new AppealRaised({ ...appeal.named, reference, dueAt: dueAt.toISOString() }));
    return appeal;
  }

  rule(supervisorId: string, accepted: boolean, reason: string, now: Date): void {
    if (this.state !== 'pending') throw new Conflict('queue.appeal-decided');
    this.ruledBy = supervisorId;
    this.reason = reason;
    this.decide(accepted ? 'accepted' : 'rejected', now);
  }

  /** Nobody ruled in time. */
  lapse(now: Date): void {
    if (this.state === 'pending') this.decide('lapsed', now);
  }

  /** The mark became void in another way: there is nothing left to rule on. */
  settle(now: Date): void {
    if (this.state === 'pending') this.decide('settled', now);
  }

  private decide(outcome: Exclude<AppealState, 'pending'>, now: Date): void {
    this.state = outcome;
    this.dueAt = null;
    this.ruledAt = now;
    this.record(new AppealRuled({ ...this.named, madeBy: this.madeBy, outcome }));
  }

  private get named() {
    return { accountId: this.accountId, appealId: this.id, markId: this.markId };
  }
}
