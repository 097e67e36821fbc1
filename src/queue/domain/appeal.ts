import { Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType, IdColumn, ShortColumn, TextColumn } from '../../platform/database/columns';
import { Conflict } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { AppealRaised, AppealRuled } from '../events';
import { AwaitsRuling, type Outcome } from './awaits-ruling';
import type { Mark } from './mark';

/** A customer says that a mark is wrong; there is one appeal for each mark. */
@Entity('queue_appeal')
@Index('uq_queue_appeal_mark', ['markId'], { unique: true })
@Index('ix_queue_appeal_due', ['dueAt'])
@Index('ix_queue_appeal_account', ['accountId', 'dueAt'])
export class Appeal extends AwaitsRuling {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_queue_appeal' })
  id: string;

  @IdColumn({ name: 'mark_id' })
  markId: string;

  @IdColumn({ name: 'account_id' })
  accountId: string;

  @ShortColumn()
  reference: string;

  @TextColumn()
  text: string;

  @ShortColumn()
  state: 'pending' | Outcome;

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

  /** The mark became void in another way: there is nothing left to rule on. */
  settle(now: Date): void {
    if (this.state === 'pending') this.decide('settled', now);
  }

  protected decidedAlready(): Conflict {
    return new Conflict('queue.appeal-decided');
  }

  protected tell(outcome: Outcome): void {
    this.record(new AppealRuled({ ...this.named, madeBy: this.madeBy, outcome }));
  }

  private get named() {
    return { accountId: this.accountId, appealId: this.id, markId: this.markId };
  }
}
