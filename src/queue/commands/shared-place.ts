import { Injectable } from '@nestjs/common';
import { RefundPurchase } from '../../billing/api';
import { ServiceCalendars } from '../../calendar/api';
import { Commands } from '../../platform/commands';
import { SharePriority } from '../../tickets/staff-api';
import { atRiskBy } from '../domain/promises';
import type { QueueEntry } from '../domain/queue-entry';
import type { EntryStanding } from '../domain/queue-entry-columns';
import { QueueEntries } from '../store/queue-entries';

/** Where a ticket stands together with those that were merged into it: nobody loses by asking twice. */
@Injectable()
export class SharedPlace {
  constructor(
    private readonly entries: QueueEntries,
    private readonly calendars: ServiceCalendars,
    private readonly commands: Commands,
  ) {}

  /**
   * The best place and the earliest promise of all hold; of several fees the one paid first does, the others go back.
   * A waiting period that is over keeps its place, but the ticket gives priority back that was not its own.
   */
  async settle(entry: QueueEntry): Promise<void> {
    const own = entry.ownStanding;
    const merged = await this.stand(entry);
    const better = entry.bestOf(merged);
    const { purchaseId } = better ?? own;
    const lent = better?.homeLane === 'premium' ? { purchaseId } : null;
    await this.commands.execute(new SharePriority(entry.ticketId, lent));
    if (purchaseId === null) return;
    const fees = [own, ...merged].flatMap((standing) => standing.purchaseId ?? []);
    for (const second of fees.filter((fee) => fee !== purchaseId)) {
      await this.commands.execute(new RefundPurchase(second, 'second_fee'));
    }
  }

  /** The place alone, where no fee has come or gone. Answers what is merged into it. */
  async stand(entry: QueueEntry, cause?: string): Promise<EntryStanding[]> {
    const merged = await this.standingsIn(entry);
    const { homeLane } = entry.bestOf(merged) ?? entry.ownStanding;
    entry.standWith(merged, atRiskBy(this.calendars.of(homeLane)), cause);
    await this.entries.save(entry);
    return merged;
  }

  /** Whether this waiting period was premium by the fee of a repeat that has gone, and no fee of its own or of another. */
  async lentNoMore(entry: QueueEntry): Promise<boolean> {
    if (entry.purchaseId === null || entry.ownStanding.homeLane === 'premium') return false;
    return entry.bestOf(await this.standingsIn(entry))?.homeLane !== 'premium';
  }

  private async standingsIn(entry: QueueEntry): Promise<EntryStanding[]> {
    return (await this.entries.mergedInto(entry.arrival)).map(({ ownStanding }) => ownStanding);
  }
}
