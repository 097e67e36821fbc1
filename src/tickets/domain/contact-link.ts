import { Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType, IdColumn, InstantColumn, ShortColumn } from '../../platform/database/columns';
import { dayMs, later } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import { unconfirmedMs } from './contact';

export type ContactLinkPurpose = 'confirm-contact' | 'read-ticket';

/** A link to read holds for a quarter of a year, and each notice brings a new one. */
const lifetimeMs: Readonly<Record<ContactLinkPurpose, number>> = {
  'confirm-contact': unconfirmedMs,
  'read-ticket': 90 * dayMs,
};

/** A link that was sent to a contact; of its token only the hash is kept. */
@Entity('tickets_contact_link')
@Index('uq_tickets_contact_link_token', ['tokenHash'], { unique: true })
@Index('ix_tickets_contact_link_contact', ['contactId', 'issuedAt'])
@Index('ix_tickets_contact_link_expires', ['expiresAt'])
export class ContactLink {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_tickets_contact_link' })
  id: string;

  @IdColumn({ name: 'contact_id' })
  contactId: string;

  @ShortColumn()
  purpose: ContactLinkPurpose;

  @ShortColumn({ name: 'token_hash' })
  tokenHash: string;

  @InstantColumn({ name: 'issued_at' })
  issuedAt: Date;

  @InstantColumn({ name: 'expires_at' })
  expiresAt: Date;

  static issue(
    id: string,
    contactId: string,
    purpose: ContactLinkPurpose,
    tokenHash: string,
    now: Date,
  ): ContactLink {
    const expiresAt = later(now, lifetimeMs[purpose]);
    return Object.assign(new ContactLink(), { id, contactId, purpose, tokenHash, issuedAt: now, expiresAt });
  }

  /** Errors: `tickets.link-expired`. */
  assertValid(now: Date): void {
    if (now >= this.expiresAt) throw new Invalid('tickets.link-expired');
  }
}
