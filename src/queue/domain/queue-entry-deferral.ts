import type { PromiseData } from '../api';
import { PlaceChanged } from '../events';
import type { AtRisk } from './promises';
import { EntryUndo } from './queue-entry-undo';

/** What becomes of a deferral, whatever the entry is merged with meanwhile. */
export abstract class EntryDeferral extends EntryUndo {
  /** Where its own receipt and fair use have put it. */
  get ownEffectiveAt(): Date {
    return new Date(this.ownStanding.effectiveAt);
  }

  get isDeferred(): boolean {
    return this.ownStanding.homeLane === 'standard' && this.ownEffectiveAt > this.receivedAt;
  }

  /**
   * A deferral fell away, in whole or in part: forward in the order, and never promised later than before. What is
   * merged, or stands at the place of another, comes back to the better one.
   */
  hasten(effectiveAt: Date, promise: PromiseData, now: Date, atRisk: AtRisk, cause: string): void {
    const { own, settledAs } = this;
    const isAside = settledAs === 'merged';
    if (this.ownStanding.homeLane !== 'standard' || effectiveAt >= this.ownEffectiveAt) return;
    if (!this.isOpen && !isAside) return;
    const answerBy = new Date(promise.answerBy);
    const state = isAside ? this.aside?.state : this.state;
    // News of a parked ticket are due on their day, and what was missed is missed.
    const mayTell = state !== 'parked' && this.stage === 0 && answerBy > now;
    const isBetter = mayTell && promise.answerBy < this.ownStanding.promise.answerBy;
    if (own !== null) {
      this.own = {
        ...own,
        effectiveAt: effectiveAt.toISOString(),
        promise: isBetter ? promise : own.promise,
      };
      return;
    }
    this.effectiveAt = effectiveAt;
    if (isBetter) this.tell(promise, atRisk(now, answerBy));
    if (isAside) this.escalateWhenBack();
    else this.record(new PlaceChanged({ ...this.placed, cause }));
  }

  /** Nothing is missed of what is merged. */
  private escalateWhenBack(): void {
    const { aside, nextEscalationAt } = this;
    if (aside === null || nextEscalationAt === null) return;
    const at = aside.openMsLeft === null ? nextEscalationAt.toISOString() : null;
    this.aside = { ...aside, nextEscalationAt: at };
    this.nextEscalationAt = null;
  }
}
