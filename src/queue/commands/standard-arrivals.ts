import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { PromiseData } from '../api';
import { deferredFrom } from '../domain/fair-use-policy';
import { Deferral } from '../domain/fair-use-records';
import type { StoredOffer } from '../domain/offer';
import { atRiskBy, isForSameDay, standardPromise } from '../domain/promises';
import { QueueEntry, type Arrival } from '../domain/queue-entry';
import { DeferralInForce } from '../queries/deferral-in-force';
import { Deferrals } from '../store/deferrals';
import { QueueEntries } from '../store/queue-entries';
import { ArrivalTerms } from './arrival-terms';
import { OwnTickets } from './own-tickets';

type Whose = Pick<Arrival, 'accountId' | 'receivedAt'>;
type Received = Whose & Pick<Arrival, 'ticketId' | 'reference' | 'cause'>;

/** Begins a waiting period in the standard lane, where fair use may defer it. */
@Injectable()
export class StandardArrivals {
  constructor(
    private readonly entries: QueueEntries,
    private readonly queries: QueryBus,
    private readonly deferrals: Deferrals,
    private readonly tickets: OwnTickets,
    private readonly terms: ArrivalTerms,
  ) {}

  /** `because`: steps that the trace of the promise begins with. */
  async begin(
    received: Received,
    offer: StoredOffer | null,
    because: PromiseData['trace'] = [],
  ): Promise<void> {
    const { accountId, receivedAt } = received;
    const { calendar, rules } = this.terms;
    const place = await this.placeOf(received, offer);
    const { minutes, deferredAt, effectiveAt, promise: computed } = place;
    const given = offer?.honour(accountId, computed, receivedAt) ?? computed;
    const promise = { ...given, trace: [...because, ...given.trace] };
    const sameDay = isForSameDay(calendar, receivedAt, new Date(promise.answerBy));
    const facts = { ...received, lane: 'standard' as const, purchaseId: null, offerId: offer?.id ?? null };
    const arrival = { ...facts, effectiveAt, promise, sameDay };
    const entry = QueueEntry.begin(
      effectiveAt > receivedAt ? { ...arrival, deferredMinutes: minutes } : arrival,
      atRiskBy(calendar),
    );
    await this.entries.add(entry);
    if (deferredAt > receivedAt) await this.keep(entry, minutes, deferredAt, rules.dryRun);
    if (place.isKnown && !rules.dryRun) await this.tickets.keepOrder(accountId, effectiveAt);
  }

  /** What waits as premium, without a fee that covers it, stands as if it had begun to wait here. */
  async fallBack(entry: QueueEntry): Promise<void> {
    if (!entry.isOpen || entry.ownStanding.homeLane === 'standard') return;
    const { calendar, rules } = this.terms;
    const place = await this.placeOf(entry, null);
    entry.giveFeeAway(place, atRiskBy(calendar), 'unmerged');
    await this.entries.save(entry);
    const { minutes, deferredAt } = place;
    if (deferredAt > entry.receivedAt) await this.keep(entry, minutes, deferredAt, rules.dryRun);
  }

  private async placeOf({ accountId, receivedAt }: Whose, offer: StoredOffer | null) {
    const { calendar, rules } = this.terms;
    const standing = await this.queries.execute(new DeferralInForce(accountId, rules.dryRun, receivedAt));
    const shown = rules.dryRun ? null : offer;
    const minutes = minutesFor(standing.toldMinutes, shown, { accountId, receivedAt });
    const deferredAt = deferredFrom(receivedAt, minutes, calendar, rules);
    const effectiveAt = rules.dryRun ? receivedAt : deferredAt;
    const promise = standardPromise(calendar, receivedAt, effectiveAt, minutes);
    return { minutes, deferredAt, effectiveAt, promise, isKnown: standing.isKnown };
  }

  private async keep(entry: QueueEntry, minutes: number, effectiveAt: Date, dryRun: boolean): Promise<void> {
    const { arrival, accountId, ticketId, reference, receivedAt } = entry;
    const facts = { entry: arrival, dryRun, accountId, ticketId, minutes, receivedAt, effectiveAt };
    await this.deferrals.add(Object.assign(new Deferral(), facts));
    if (dryRun) this.terms.tell({ ticketId, reference, minutes, effectiveAt });
  }
}

/** Never more than the account was told of, and never more than the offer showed that it holds. */
function minutesFor(told: number, offer: StoredOffer | null, { accountId, receivedAt }: Whose): number {
  return Math.min(told, offer?.minutesShown(accountId, 'standard', receivedAt) ?? told);
}
