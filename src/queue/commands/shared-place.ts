import { Injectable } from '@nestjs/common';
import { RefundPurchase } from '../../billing/api';
import { ServiceCalendars } from '../../calendar/api';
import { Commands } from '../../platform/commands';
import { SharePriority } from '../../tickets/staff-api';
import { atRiskBy } from '../domain/promises';
import type { QueueEntry } from '../domain/queue-entry';
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
    const merged = (await this.entries.mergedInto(entry.arrival)).map(({ ownStanding }) => ownStanding);
    const own = entry.ownStanding;
    const better = entry.bestOf(merged);
    const { homeLane, purchaseId } = better ?? own;
    entry.standWith(merged, atRiskBy(this.calendars.of(homeLane)));
    await this.entries.save(entry);
    const lent = better?.homeLane === 'premium' ? { purchaseId } : null;
    await this.commands.execute(new SharePriority(entry.ticketId, lent));
    if (purchaseId === null) return;
    const fees = [own, ...merged].flatMap((standing) => standing.purchaseId ?? []);
    for (const second of fees.filter((fee) => fee !== purchaseId)) {
      await this.commands.execute(new RefundPurchase(second, 'second_fee'));
    }
  }
}
