import { Injectable } from '@nestjs/common';
import { dayMs, later } from '../../platform/clock';
import { Conflict, NotAllowed } from '../../platform/errors';
import { SenderLimits } from '../../platform/sender-limits';
import type { Contact } from '../domain/contact';
import { BlockedAddresses } from '../store/blocked-addresses';
import { Tickets } from '../store/tickets';

/** So many letters does one sender of requests cause; else he fills many strangers' mailboxes. */
const mostLettersAnHour = 20;

const most = { open: 3, lately: 5, latelyDays: 7 };

/** What one address may have at once, wherever a ticket of it enters the queue. */
@Injectable()
export class ContactLimits {
  constructor(
    private readonly tickets: Tickets,
    private readonly blocked: BlockedAddresses,
    private readonly senders: SenderLimits,
  ) {}

  /** Whoever sends this request causes one more letter, or so it looks. Errors: `platform.too-many-from-sender`. */
  countLetter(): Promise<void> {
    return this.senders.spend('contact-letter', mostLettersAnHour);
  }

  isBlocked(email: string): Promise<boolean> {
    return this.blocked.has(email);
  }

  /**
   * `others` are those that wrote from the same address. Errors: `tickets.address-blocked`,
   * `tickets.contact-too-many-open`, `tickets.contact-too-many-lately`.
   */
  async assertRoom(email: string, others: readonly Contact[], now: Date): Promise<void> {
    if (await this.isBlocked(email)) throw new NotAllowed('tickets.address-blocked');
    const confirmed = others.filter(({ confirmedAt }) => confirmedAt !== null);
    const lately = confirmed.filter(
      ({ confirmedAt }) => confirmedAt !== null && confirmedAt > later(now, -most.latelyDays * dayMs),
    );
    if (lately.length >= most.lately) {
      throw new Conflict('tickets.contact-too-many-lately', { max: most.lately, days: most.latelyDays });
    }
    const open = await this.tickets.openAmong(confirmed.map(({ ticketId }) => ticketId));
    if (open >= most.open) throw new Conflict('tickets.contact-too-many-open', { max: most.open });
  }
}
