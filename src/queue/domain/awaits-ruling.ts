import { Aggregate } from '../../platform/aggregate';
import { CountColumn, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns';
import type { Conflict } from '../../platform/errors';

/** What a customer says against us, and a supervisor rules on: until a day, without which it counts for the customer. */
export abstract class AwaitsRuling extends Aggregate {
  @IdColumn({ name: 'made_by' })
  madeBy: string;

  @InstantColumn({ name: 'made_at' })
  madeAt: Date;

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

  abstract state: string;

  rule(supervisorId: string, accepted: boolean, reason: string, now: Date): void {
    if (this.state !== 'pending') throw this.decidedAlready();
    this.ruledBy = supervisorId;
    this.reason = reason;
    this.decide(accepted ? 'accepted' : 'rejected', now);
  }

  /** Nobody ruled in time. */
  lapse(now: Date): void {
    if (this.state === 'pending') this.decide('lapsed', now);
  }

  protected decide(outcome: Outcome, now: Date): void {
    this.state = outcome;
    this.dueAt = null;
    this.ruledAt = now;
    this.tell(outcome);
  }

  protected abstract decidedAlready(): Conflict;

  /** Records what came of it. */
  protected abstract tell(outcome: Outcome): void;
}

/** `lapsed` had no ruling in time; `settled` fell away. */
export type Outcome = 'accepted' | 'rejected' | 'lapsed' | 'settled';
