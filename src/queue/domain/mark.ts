import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  columnType,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
  TextColumn,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import type { MarkKind, MarkReason, VoidCause } from '../fair-use';

/** What a mark is about. */
export interface MarkFacts {
  accountId: string;
  kind: MarkKind;
  /** There is one mark of a kind for this: the day, the ticket or the answer. */
  once: string;
  ticketId: string;
  reference: string;
  messageId: string | null;
  articleSlug: string | null;
  /** Numbers that speak for it, such as how many tickets there were. */
  evidence: Record<string, number>;
  /** `null`: it was counted, nobody decided. */
  markedBy: string | null;
}

/** One piece of evidence under the fair-use policy, or a remark of the staff that weighs nothing. */
@Entity('queue_mark')
@Index('uq_queue_mark_once', ['accountId', 'dryRun', 'kind', 'once'], { unique: true })
@Index('ix_queue_mark_account', ['accountId', 'madeAt'])
@Index('ix_queue_mark_made', ['madeAt'])
export class Mark {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_queue_mark' })
  id: string;

  @IdColumn({ name: 'account_id' })
  accountId: string;

  @FlagColumn({ name: 'dry_run' })
  dryRun: boolean;

  @ShortColumn()
  kind: MarkKind;

  @ShortColumn()
  once: string;

  /** `noted` weighs nothing, for the reason in `why`; `void` weighs nothing any more. */
  @ShortColumn()
  state: 'counted' | 'noted' | 'void';

  @ShortColumn()
  why: MarkReason;

  @IdColumn({ name: 'ticket_id' })
  ticketId: string;

  @ShortColumn()
  reference: string;

  @IdColumn({ name: 'message_id', nullable: true })
  messageId: string | null;

  @ShortColumn({ name: 'article_slug', nullable: true })
  articleSlug: string | null;

  @JsonColumn()
  evidence: Record<string, number>;

  @IdColumn({ name: 'marked_by', nullable: true })
  markedBy: string | null;

  @InstantColumn({ name: 'made_at' })
  madeAt: Date;

  @FlagColumn({ name: 'after_warning' })
  afterWarning: boolean;

  @ShortColumn({ name: 'void_cause', nullable: true })
  voidCause: VoidCause | null;

  @TextColumn({ name: 'void_reason', nullable: true })
  voidReason: string | null;

  @IdColumn({ name: 'voided_by', nullable: true })
  voidedBy: string | null;

  @InstantColumn({ name: 'voided_at', nullable: true })
  voidedAt: Date | null;

  @CountColumn()
  version: number;

  /** A mark that weighs. */
  static count(facts: MarkFacts, madeAt: Date, dryRun: boolean, afterWarning: boolean): Mark {
    return Mark.make(facts, madeAt, { state: 'counted', why: 'counted', dryRun, afterWarning });
  }

  /** A remark that weighs nothing, kept for what it says about the documentation. */
  static note(facts: MarkFacts, why: MarkReason, madeAt: Date): Mark {
    const mark = Mark.make(facts, madeAt, { state: 'noted', why, dryRun: false, afterWarning: false });
    mark.once = mark.id;
    return mark;
  }

  get isValid(): boolean {
    return this.state === 'counted';
  }

  /** It no longer weighs; what it was about stays on record. */
  annul(cause: VoidCause, reason: string | null, by: string | null, now: Date): void {
    if (!this.isValid) return;
    this.state = 'void';
    this.voidCause = cause;
    this.voidReason = reason;
    this.voidedBy = by;
    this.voidedAt = now;
  }

  private static make(
    facts: MarkFacts,
    madeAt: Date,
    weight: Pick<Mark, 'state' | 'why' | 'dryRun' | 'afterWarning'>,
  ): Mark {
    const mark = new Mark();
    const open = { voidCause: null, voidReason: null, voidedBy: null, voidedAt: null, version: 1 };
    return Object.assign(mark, facts, weight, { ...open, id: newId(), madeAt });
  }
}
