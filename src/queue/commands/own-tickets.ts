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

/** A deferral that acts, with the waiting period that it acts on. */
export interface DeferredEntry {
  deferral: Deferral;
  entry: QueueEntry;
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
  ) {}

  /** In the order of arrival. */
  async deferredOf(accountId: string): Promise<DeferredEntry[]> {
    const found: DeferredEntry[] = [];
    for (const deferral of await this.deferrals.actingOf(accountId)) {
      const entry = await this.entries.byArrival(deferral.entry);
      if (entry) found.push({ deferral, entry });
    }
    return found;
  }

  /** Marks became void: each ticket stands where these marks alone would have put it when it came. */
  async ease(deferred: readonly DeferredEntry[], left: readonly WeighedMark[]): Promise<void> {
    const rules = this.settings.of(FairUseSettings);
    let next: Date | null = null;
    for (const { deferral, entry } of [...deferred].reverse()) {
      const { receivedAt } = entry;
      const before = left.filter(({ madeAt }) => madeAt < receivedAt);
      const minutes = Math.min(deferral.minutes, standingAt(before, receivedAt, rules).minutes);
      const alone = deferredFrom(receivedAt, minutes, this.calendars.of('standard'), rules);
      const effectiveAt: Date = next && next < alone ? next : alone;
      await this.hasten({ deferral, entry }, effectiveAt, minutes, 'deferral_voided');
      next = entry.effectiveAt;
    }
  }

  /** A later ticket of the account stands at `effectiveAt`: none of the earlier ones stands behind it. */
  async keepOrder(accountId: string, effectiveAt: Date): Promise<void> {
    for (const each of await this.deferredOf(accountId)) {
      await this.hasten(each, effectiveAt, each.deferral.minutes, 'deferral_ended');
    }
  }

  private async hasten(
    { deferral, entry }: DeferredEntry,
    effectiveAt: Date,
    minutes: number,
    cause: 'deferral_voided' | 'deferral_ended',
  ): Promise<void> {
    if (effectiveAt >= entry.effectiveAt) return;
    const calendar = this.calendars.of('standard');
    const promise = standardPromise(calendar, entry.receivedAt, effectiveAt, minutes);
    entry.hasten(effectiveAt, promise, this.clock.now(), atRiskBy(calendar), cause);
    await this.entries.save(entry);
    Object.assign(deferral, { minutes, effectiveAt });
    await this.deferrals.save(deferral);
  }
}
