import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { WorkingCalendar } from '../../calendar/working-calendar';
import { Aggregate } from '../../platform/aggregate';
import { columnType, CountColumn, InstantColumn, ShortColumn } from '../../platform/database/columns';
import type { StandingState, VoidCause } from '../fair-use';
import {
  AccountDeferred,
  AccountWarned,
  MarkRecorded,
  MarkVoided,
  StandingRestored,
  StandingTold,
} from '../events';
import type { FairUseSettings } from '../fair-use-settings';
import { inGoodStanding, type Weighed } from './fair-use-policy';
import type { Mark } from './mark';

/** Where an account stands under the fair-use policy, and what it was told of it. A dry run keeps one of its own. */
@Entity('queue_standing')
@Index('ix_queue_standing_until', ['until'])
export class FairUseStanding extends Aggregate {
  @PrimaryColumn({ name: 'account_id', type: columnType.id, primaryKeyConstraintName: 'pk_queue_standing' })
  accountId: string;

  /** 1 for what would have happened, 0 for what does. */
  @PrimaryColumn({ name: 'dry_run', type: columnType.flag, primaryKeyConstraintName: 'pk_queue_standing' })
  dryRun: number;

  @ShortColumn()
  state: StandingState;

  @CountColumn()
  marks: number;

  @CountColumn()
  minutes: number;

  @InstantColumn({ nullable: true })
  until: Date | null;

  /** When the warning reached somebody of the account. */
  @InstantColumn({ name: 'warning_told_at', nullable: true })
  warningToldAt: Date | null;

  /** The deferral that the account was told of: no ticket is deferred by more. */
  @CountColumn({ name: 'told_minutes' })
  toldMinutes: number;

  /** Tickets and messages from before a pardon count no more. */
  @InstantColumn({ name: 'counts_from', nullable: true })
  countsFrom: Date | null;

  @CountColumn()
  version: number;

  static good(accountId: string, dryRun: boolean): FairUseStanding {
    return Object.assign(new FairUseStanding(), inGoodStanding, {
      accountId,
      dryRun: dryRun ? 1 : 0,
      warningToldAt: null,
      toldMinutes: 0,
      countsFrom: null,
      version: 1,
    });
  }

  get isDryRun(): boolean {
    return this.dryRun === 1;
  }

  /** Whether the account has had a served day to heed the warning it was told of. */
  isAfterWarning(at: Date, calendar: WorkingCalendar, rules: FairUseSettings): boolean {
    if (this.state === 'good' || !this.warningToldAt) return false;
    return at >= calendar.closeOfServedDayAfter(this.warningToldAt, rules.warningServedDays);
  }

  /** A mark was made, and this is what all of them amount to now. */
  take(mark: Mark, found: Weighed): void {
    const { kind, reference } = mark;
    const warns = this.state === 'good' && found.state === 'warned';
    const defers = found.state === 'deferred';
    const leadsTo = warns ? 'warning' : defers ? 'deferral' : 'nothing';
    this.adopt(found);
    this.record(new MarkRecorded({ ...this.named, markId: mark.id, kind, reference, leadsTo }));
    const until = found.until?.toISOString() ?? '';
    if (warns) this.record(new AccountWarned({ ...this.named, kind, until }));
    const { marks, minutes } = found;
    if (defers) this.record(new AccountDeferred({ ...this.named, marks, minutes, until }));
    if (!this.isDryRun) return;
    // A dry run tells nobody: it supposes that whoever is concerned had known at once.
    if (warns) this.warningToldAt = mark.madeAt;
    this.toldMinutes = this.minutes;
  }

  /** Marks became void: what the others amount to, which is never more than before. */
  review(voided: readonly Mark[], found: Weighed, cause: VoidCause): void {
    for (const { id: markId } of voided) this.record(new MarkVoided({ ...this.named, markId, cause }));
    const isEased = found.state !== this.state || found.minutes < this.minutes;
    const from = this.state;
    this.adopt(found);
    if (isEased) this.restored(from, cause);
  }

  /** A pardon also forgets how much was written before it. */
  forgive(now: Date): void {
    this.countsFrom = now;
  }

  /** The quiet days are over. */
  lapse(now: Date): void {
    if (!this.until || this.until > now) return;
    const from = this.state;
    this.adopt(inGoodStanding);
    this.restored(from, 'quiet');
  }

  /** Somebody of the account was told of the warning, or of a deferral by so many minutes. */
  tell(what: 'warning' | 'deferral', minutes: number, at: Date): void {
    if (what === 'warning' && this.state !== 'good' && !this.warningToldAt) this.warningToldAt = at;
    else if (what === 'deferral' && Math.min(minutes, this.minutes) > this.toldMinutes)
      this.toldMinutes = Math.min(minutes, this.minutes);
    else return;
    this.record(new StandingTold({ ...this.named, what, minutes, toldAt: at.toISOString() }));
  }

  private adopt({ state, marks, minutes, until }: Weighed): void {
    Object.assign(this, { state, marks, minutes, until });
    this.toldMinutes = Math.min(this.toldMinutes, minutes);
    if (state === 'good') this.warningToldAt = null;
  }

  private restored(from: StandingState, cause: VoidCause | 'quiet'): void {
    const { state: to, minutes } = this;
    this.record(new StandingRestored({ ...this.named, from, to, minutes, cause }));
  }

  private get named() {
    return { accountId: this.accountId, dryRun: this.isDryRun };
  }
}
