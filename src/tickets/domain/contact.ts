import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  columnType,
  CountColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
} from '../../platform/database/columns';
import { dayMs, later, minuteMs } from '../../platform/clock';
import type { Locale } from '../../platform/context';
import { Invalid } from '../../platform/errors';
import {
  ContactConfirmationRequested,
  ContactConfirmed,
  ContactForgotten,
  ContactLinkRequested,
} from '../events';

/** How long the address may stay unconfirmed; then everything that was sent vanishes. */
export const unconfirmedMs = 7 * dayMs;

/** Nobody's mailbox is filled by asking for links. */
const betweenLinksMs = 15 * minuteMs;

/** Who is writing, as they say. */
export interface ContactWords {
  name: string;
  email: string;
  locale: Locale;
}

/**
 * Somebody who wrote one ticket without an account, and owns it: what holds for an account's tickets holds for
 * this one (docs/decisions/0015). Another ticket has a contact of its own, so that no stranger changes a name.
 */
@Entity('tickets_contact')
@Index('uq_tickets_contact_ticket', ['ticketId'], { unique: true })
@Index('ix_tickets_contact_email', ['emailKey', 'writtenAt'])
@Index('ix_tickets_contact_unconfirmed', ['confirmedAt', 'writtenAt'])
export class Contact extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_tickets_contact' })
  id: string;

  @IdColumn({ name: 'ticket_id' })
  ticketId: string;

  @ShortColumn()
  name: string;

  /** As it was typed: mail goes to this form. */
  @ShortColumn()
  email: string;

  /** In the form in which addresses are compared. */
  @ShortColumn({ name: 'email_key' })
  emailKey: string;

  @ShortColumn()
  locale: Locale;

  @InstantColumn({ name: 'written_at' })
  writtenAt: Date;

  @InstantColumn({ name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  /** When a new link to read was last asked for. */
  @InstantColumn({ name: 'link_asked_at', nullable: true })
  linkAskedAt: Date | null;

  @CountColumn()
  version: number;

  /** `linkId` is that of the link which confirms the address. */
  static write(id: string, ticketId: string, words: ContactWords, linkId: string, now: Date): Contact {
    const contact = Contact.begin(id, ticketId, words, now);
    contact.record(new ContactConfirmationRequested({ contactId: id, ticketId, linkId }));
    return contact;
  }

  /** Staff vouch for the address: there is nothing to confirm (docs/decisions/0021). */
  static takeDown(id: string, ticketId: string, words: ContactWords, now: Date): Contact {
    return Object.assign(Contact.begin(id, ticketId, words, now), { confirmedAt: now });
  }

  /** The same person goes on in another ticket; the link to the first one has proven the address. */
  followUp(id: string, ticketId: string, now: Date): Contact {
    const contact = Contact.begin(id, ticketId, this, now);
    contact.confirm(now);
    return contact;
  }

  private static begin(id: string, ticketId: string, words: ContactWords, now: Date): Contact {
    const { name, email, locale } = words;
    return Object.assign(new Contact(), {
      ...{ id, ticketId, name, email, locale },
      emailKey: contactKey(email),
      writtenAt: now,
      confirmedAt: null,
      linkAskedAt: null,
      version: 1,
    });
  }

  /** Errors: `tickets.link-invalid` when it was confirmed before. */
  confirm(now: Date): void {
    if (this.confirmedAt !== null) throw new Invalid('tickets.link-invalid');
    this.confirmedAt = now;
    this.record(new ContactConfirmed(this.named));
  }

  /** The link was lost. `false` for an address that is not confirmed, and when one was sent a moment ago. */
  expectLink(now: Date): boolean {
    const askedBefore = this.linkAskedAt !== null && now < later(this.linkAskedAt, betweenLinksMs);
    if (this.confirmedAt === null || askedBefore) return false;
    this.linkAskedAt = now;
    this.record(new ContactLinkRequested(this.named));
    return true;
  }

  /** Whether nobody confirmed the address in time. */
  isForgotten(now: Date): boolean {
    return this.confirmedAt === null && now >= later(this.writtenAt, unconfirmedMs);
  }

  vanish(): void {
    this.record(new ContactForgotten(this.named));
  }

  private get named() {
    return { contactId: this.id, ticketId: this.ticketId };
  }
}

/** The form in which addresses are compared. */
export function contactKey(email: string): string {
  return email.trim().toLowerCase();
}
