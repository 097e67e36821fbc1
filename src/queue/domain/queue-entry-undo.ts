import type { PromiseData } from '../api';
import { PlaceChanged } from '../events';
import { compareStanding } from './ordering';
import type { AtRisk } from './promises';
import type { EntryStanding } from './queue-entry-columns';
import { EntryPromise } from './queue-entry-promise';

/** What can be undone of a waiting period: its end, and what it took over from tickets that were merged into it. */
export abstract class EntryUndo extends EntryPromise {
  /** Where it stands by itself, whatever it has taken over. */
  get ownStanding(): EntryStanding {
    const { homeLane, effectiveAt, purchaseId, promise } = this;
    return this.own ?? { homeLane, effectiveAt: effectiveAt.toISOString(), purchaseId, promise };
  }

  /** It was settled by mistake: everything is as it was. Does nothing on one that was not settled so. */
  bringBack(settledAs: 'answered' | 'merged', cause: 'taken_back' | 'unmerged'): void {
    if (this.settledAs !== settledAs || this.aside === null) return;
    const { state, lane, claimedBy, claimedUntil, parkedUntil, openMsLeft, nextEscalationAt } = this.aside;
    this.state = state;
    this.lane = lane;
    this.claimedBy = claimedBy;
    this.claimedUntil = instant(claimedUntil);
    this.parkedUntil = instant(parkedUntil);
    this.openMsLeft = openMsLeft;
    this.nextEscalationAt = instant(nextEscalationAt);
    this.settledAs = null;
    this.settledAt = null;
    this.answerId = null;
    this.mergedInto = null;
    this.aside = null;
    this.record(new PlaceChanged({ ...this.placed, cause }));
  }

  /** The best place among its own (`null`) and those of the tickets that are merged into it. */
  bestOf(merged: readonly EntryStanding[]): EntryStanding | null {
    const own = this.ownStanding;
    const best = bestAmong([own, ...merged]);
    return best === own ? null : best;
  }

  /** Takes the best place and the earliest promise among its own and those of the tickets that are merged into it. */
  standWith(
    merged: readonly EntryStanding[],
    atRisk: AtRisk,
    cause: string = merged.length === 0 ? 'unmerged' : 'merged',
  ): void {
    if (!this.isOpen) return;
    const [before, own] = [JSON.stringify(this.placed), this.ownStanding];
    const mayChange = this.own === null || this.own.lent === this.promise.answerBy;
    const { homeLane, effectiveAt, purchaseId } = this.bestOf(merged) ?? own;
    const promise = earliestOf([own, ...merged]);
    this.homeLane = homeLane;
    this.effectiveAt = new Date(effectiveAt);
    this.purchaseId = purchaseId;
    if (this.state !== 'parked') {
      this.lane = homeLane;
      const strength = homeLane === 'premium' ? 'guaranteed' : 'expected';
      const answerBy = new Date(promise.answerBy);
      if (mayChange) this.tell({ ...promise, lane: homeLane, strength }, atRisk(this.effectiveAt, answerBy));
    }
    this.own = merged.length === 0 ? null : { ...own, lent: this.promise.answerBy };
    if (JSON.stringify(this.placed) !== before) {
      this.record(new PlaceChanged({ ...this.placed, cause }));
    }
  }

  /** Paid for while it stands at another's place: the fee is its own, and stays when that one goes. */
  protected ownFee(purchaseId: string, paidAt: Date): void {
    if (this.own === null) return;
    const { promise } = this;
    const effectiveAt = paidAt.toISOString();
    this.own = { homeLane: 'premium', effectiveAt, purchaseId, promise, lent: promise.answerBy };
  }

  /** What was paid holds for it no more: it stands in the standard lane, where its receipt and fair use put it. */
  giveFeeAway(
    { effectiveAt, promise }: { effectiveAt: Date; promise: PromiseData },
    atRisk: AtRisk,
    cause: 'split' | 'unmerged',
  ): void {
    if (!this.isOpen) return;
    this.homeLane = 'standard';
    this.effectiveAt = effectiveAt;
    this.purchaseId = null;
    if (this.state !== 'parked') {
      this.lane = 'standard';
      this.tell(promise, atRisk(effectiveAt, new Date(promise.answerBy)));
    }
    if (this.own !== null) {
      const standing = { homeLane: 'standard' as const, effectiveAt: effectiveAt.toISOString() };
      this.own = { ...standing, purchaseId: null, promise, lent: this.promise.answerBy };
    }
    this.record(new PlaceChanged({ ...this.placed, cause }));
  }

  /** It counts in no figure: it was not for us. */
  strikeOut(): void {
    if (this.settledAs === 'answered') this.settledAs = 'closed';
  }

  protected remember(): void {
    const { state, lane, claimedBy, claimedUntil, parkedUntil, openMsLeft, nextEscalationAt } = this;
    this.aside = {
      state,
      lane,
      claimedBy,
      claimedUntil: claimedUntil?.toISOString() ?? null,
      parkedUntil: parkedUntil?.toISOString() ?? null,
      openMsLeft,
      nextEscalationAt: nextEscalationAt?.toISOString() ?? null,
    };
  }
}

function bestAmong(standings: readonly [EntryStanding, ...EntryStanding[]]): EntryStanding {
  const order = ({ homeLane, effectiveAt }: EntryStanding) => ({
    lane: homeLane,
    effectiveAt: new Date(effectiveAt),
    arrival: 0,
  });
  return standings.reduce((best, each) => (compareStanding(order(each), order(best)) < 0 ? each : best));
}

function earliestOf(standings: readonly [EntryStanding, ...EntryStanding[]]): PromiseData {
  return standings.reduce((best, each) => (each.promise.answerBy < best.promise.answerBy ? each : best))
    .promise;
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
