import { Injectable } from '@nestjs/common';
import type { Staff } from '../../accounts/api';
import { Clock, minuteMs } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Conflict } from '../../platform/errors';
import { Settings } from '../../platform/settings/settings';
import { BeginWork } from '../../tickets/api';
import type { ClaimedTicket, Lane } from '../api';
import type { QueueEntry } from '../domain/queue-entry';
import { claimsPerPerson, leaseMinutes, QueueSettings } from '../queue-settings';
import { QueueEntries } from '../store/queue-entries';

/** What claiming the next ticket and claiming a certain one have in common. */
@Injectable()
export class Claims {
  constructor(
    private readonly entries: QueueEntries,
    private readonly commands: Commands,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Errors: `queue.too-many-claims` when the person holds as many of the lane as one may. */
  assertMayHold(lane: Lane, held: ReadonlyMap<string, number>): void {
    const max = claimsPerPerson(this.settings.of(QueueSettings), lane);
    if ((held.get(lane) ?? 0) >= max) throw new Conflict('queue.too-many-claims', { lane, max });
  }

  async give(entry: QueueEntry, agent: Staff, how: 'next' | 'chosen'): Promise<ClaimedTicket> {
    const minutes = leaseMinutes(this.settings.of(QueueSettings), entry.lane);
    // The ticket first: locks are taken in the order ticket, entry, counters.
    await this.commands.execute(new BeginWork(entry.ticketId, agent.id));
    const claimedUntil = entry.claim(agent.id, this.clock.now(), minutes * minuteMs, how);
    await this.entries.save(entry);
    const { ticketId, reference } = entry;
    return { ticketId, reference, claimedUntil: claimedUntil.toISOString() };
  }
}
