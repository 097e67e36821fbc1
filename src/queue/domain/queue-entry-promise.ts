import type { PromiseData } from '../api';
import { QueueEntryColumns } from './queue-entry-columns';

/** How an entry tells its promise, and when it is to be escalated for it. */
export abstract class EntryPromise extends QueueEntryColumns {
  get isOpen(): boolean {
    return this.state !== 'settled';
  }

  /** Stores the promise that people are told from now on; it is this one that is kept or missed. */
  protected tell(promise: PromiseData, riskAt: Date): void {
    this.promise = promise;
    this.promisedAt = new Date(promise.answerBy);
    if (this.stage === 0) this.warned = riskAt >= this.promisedAt;
    this.escalateAt(this.warned ? this.promisedAt : riskAt);
  }

  /** While we wait for the customer the clock stands, and nothing can be missed. */
  protected escalateAt(at: Date): void {
    this.nextEscalationAt = this.clockStands ? null : at;
  }

  protected get clockStands(): boolean {
    return this.state === 'paused' && this.openMsLeft !== null;
  }

  protected get named() {
    return { ticketId: this.ticketId, reference: this.reference };
  }

  protected get placed() {
    const { lane } = this;
    const effectiveAt = this.effectiveAt.toISOString();
    return { ...this.named, lane, effectiveAt, promisedAt: this.promisedAt.toISOString() };
  }
}
