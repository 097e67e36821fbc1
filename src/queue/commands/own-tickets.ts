import { Injectable } from '@nestjs/common';
import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/settings/settings';
import { deferredFrom, standingAt, type WeighedMark } from '../domain/fair-use-policy';
import type { Deferral } from '../domain/fair-use-records';
import { atRiskBy, standardPromise } from '../domain/promises';
import type { QueueEntry } from '../domain/queue-entry';
import { FairUseSettings } from '../fair-use-settings';
import { Deferrals } from '../store/deferrals';
import { QueueEntries } from '../store/queue-entries';
import { SharedPlace } from './shared-place';

/** A deferral that acts, with the waiting period that it acts on. */
export interface DeferredEntry {
  deferral: Deferral;
  entry: QueueEntry;
  /** Whose place it shares: itself with repeats, or what it was merged into. */
  shared: QueueEntry | null;
}

/** The deferred tickets of one account: they move forward when a deferral falls away, and never pass each other. */
@Injectable()
export class OwnTickets {
  constructor(
    private readonly deferrals: Deferrals,
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly place: SharedPlace,
  ) {}

  /** In the order of arrival. */
  async deferredOf(accountId: string): Promise<DeferredEntry[]> {
    const known = new Map<number, QueueEntry | null>();
    const byArrival = async (arrival: number) => {
      if (!known.has(arrival)) known.set(arrival, await this.entries.byArrival(arrival));
      return known.get(arrival) ?? null;
    };
    const found: DeferredEntry[] = [];
    for (const deferral of await this.deferrals.actingOf(accountId)) {
      const entry = await byArrival(deferral.entry);
      if (!entry?.isDeferred) continue;
      const shared = entry.mergedInto === null ? entry : await byArrival(entry.mergedInto);
      found.push({ deferral, entry, shared: entry.own || entry.mergedInto ? shared : null });
    }
    return found;
  }

  /** Marks became void: each ticket stands where these marks alone would have put it when it came. */
  async ease(deferred: readonly DeferredEntry[], left: readonly WeighedMark[]): Promise<void> {
    const rules = this.settings.of(FairUseSettings);
    let next: Date | null = null;
    for (const each of [...deferred].reverse()) {
      const { deferral, entry } = each;
      const { receivedAt } = entry;
      const before = left.filter(({ madeAt }) => madeAt < receivedAt);
      const minutes = Math.min(deferral.minutes, standingAt(before, receivedAt, rules).minutes);
      const alone = deferredFrom(receivedAt, minutes, this.calendars.of('standard'), rules);
      const effectiveAt: Date = next && next < alone ? next : alone;
      await this.hasten(each, effectiveAt, minutes, 'deferral_voided');
      next = entry.ownEffectiveAt;
    }
  }

  /** A later ticket of the account stands at `effectiveAt`: none of the earlier ones stands behind it. */
  async keepOrder(accountId: string, effectiveAt: Date): Promise<void> {
    for (const each of await this.deferredOf(accountId)) {
      await this.hasten(each, effectiveAt, each.deferral.minutes, 'deferral_ended');
    }
  }

  private async hasten(
    { deferral, entry, shared }: DeferredEntry,
    effectiveAt: Date,
    minutes: number,
    cause: 'deferral_voided' | 'deferral_ended',
  ): Promise<void> {
    if (effectiveAt >= entry.ownEffectiveAt) return;
    const calendar = this.calendars.of('standard');
    const promise = standardPromise(calendar, entry.receivedAt, effectiveAt, minutes);
    entry.hasten(effectiveAt, promise, this.clock.now(), atRiskBy(calendar), cause);
    await this.entries.save(entry);
    Object.assign(deferral, { minutes, effectiveAt });
    await this.deferrals.save(deferral);
    if (shared?.isOpen) await this.place.stand(shared, cause);
  }
}
