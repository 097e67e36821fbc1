import { Injectable } from '@nestjs/common';
import { Commands } from '../../platform/commands';
import { Conflict } from '../../platform/errors';
import { HoldTicket } from '../../tickets/staff-api';
import type { QueueEntry } from '../domain/queue-entry';
import { QueueEntries } from '../store/queue-entries';

/** Waiting periods that are under way, by the reference that people know. */
@Injectable()
export class OpenEntries {
  constructor(
    private readonly entries: QueueEntries,
    private readonly commands: Commands,
  ) {}

  /**
   * The ticket first, then its entry, as whoever answers it does: two who are at it at once wait for each other in
   * a row, and never in a circle. Errors: `tickets.not-found`, `queue.not-waiting`.
   */
  async of(reference: string): Promise<QueueEntry> {
    const { ticketId } = await this.commands.execute(new HoldTicket(reference));
    const entry = await this.entries.latestOf(ticketId);
    if (!entry?.isOpen) throw new Conflict('queue.not-waiting');
    return entry;
  }
}
