import { SilenceReminded, TicketArchived } from '../events';
import { TicketColumns, type KeptSilence } from './ticket-columns';
import { assertAllowed } from './transitions';

/** What time does to a ticket to which nobody writes: reminders, the closing, the archive. */
export abstract class TicketSilence extends TicketColumns {
  /** From `since` on the next word is the customer's, or nobody's; at `dueAt` the next step of the silence is taken. */
  fallSilent(since: Date, dueAt: Date): void {
    this.silentSince = since;
    this.dueAt = dueAt;
    this.reminders = null;
  }

  /** The step is not to be taken yet: it is night, or the settings have changed. */
  putOff(until: Date): void {
    this.dueAt = until;
  }

  /** Silence says nothing here, and closes nothing, until somebody answers anew. */
  keepOpen(): void {
    this.silentSince = null;
    this.dueAt = null;
    this.reminders = null;
  }

  /** `closesAt`: when silence closes it, unless the customer writes. */
  remind(nextAt: Date, closesAt: Date): void {
    this.reminders = (this.reminders ?? 0) + 1;
    this.dueAt = nextAt;
    const about = this.status === 'needs_info' ? 'request' : 'answer';
    this.record(
      new SilenceReminded({ ...this.named, about, nth: this.reminders, closesAt: closesAt.toISOString() }),
    );
  }

  /** Read-only from here on, and kept for ever. */
  archive(): void {
    assertAllowed('archive', this.status);
    this.status = 'archived';
    this.keepOpen();
    this.record(new TicketArchived(this.named));
  }

  /** How the silence stands, to be taken up again when what broke it is undone. */
  protected get silence(): KeptSilence {
    const { silentSince, dueAt, reminders } = this;
    return {
      silentSince: silentSince?.toISOString() ?? null,
      dueAt: dueAt?.toISOString() ?? null,
      reminders,
    };
  }

  protected resumeSilence({ silentSince, dueAt, reminders }: KeptSilence): void {
    this.silentSince = silentSince === null ? null : new Date(silentSince);
    this.dueAt = dueAt === null ? null : new Date(dueAt);
    this.reminders = reminders;
  }

  protected get named() {
    return { ticketId: this.id, reference: this.reference };
  }
}
