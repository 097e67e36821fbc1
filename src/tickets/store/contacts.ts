import { Injectable } from '@nestjs/common';
import { LinkTokens } from '../../accounts/link-tokens';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Contact, contactKey } from '../domain/contact';
import { ContactLink, type ContactLinkPurpose } from '../domain/contact-link';

@Injectable()
export class Contacts {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
    private readonly tokens: LinkTokens,
  ) {}

  get(contactId: string): Promise<Contact | null> {
    return this.rows.find(Contact, sql`id = ${contactId}`);
  }

  ofTicket(ticketId: string): Promise<Contact | null> {
    return this.rows.find(Contact, sql`ticket_id = ${ticketId}`);
  }

  /**
   * A contact with all that wrote from its address, locked in one order, so that two of them neither are counted at
   * once nor wait for each other. Whom staff took down did not write.
   */
  withAddressOf(contactId: string): Promise<Contact[]> {
    const key = sql`(SELECT email_key FROM tickets_contact WHERE id = ${contactId})`;
    const takenDown = sql`EXISTS (SELECT 1 FROM tickets_ticket t WHERE t.id = tickets_contact.ticket_id AND t.opened_by IS NOT NULL)`;
    return this.rows.findAll(
      Contact,
      sql`email_key = ${key} AND (id = ${contactId} OR NOT ${takenDown}) ORDER BY written_at, id`,
    );
  }

  /** All that wrote from an address, locked in the same order. */
  ofAddress(email: string): Promise<Contact[]> {
    return this.rows.findAll(Contact, sql`email_key = ${contactKey(email)} ORDER BY written_at, id`);
  }

  async add(contact: Contact): Promise<void> {
    await this.rows.insert(contact);
  }

  save(contact: Contact): Promise<void> {
    return this.rows.update(contact);
  }

  /** The token of `linkId` opens what `purpose` says from now on. */
  async issue(contactId: string, purpose: ContactLinkPurpose, linkId: string, now: Date): Promise<string> {
    const token = this.tokens.tokenOf(purpose, linkId);
    const link = ContactLink.issue(linkId, contactId, purpose, this.tokens.hashOf(token), now);
    await this.rows.insert(link, 'ignore');
    return token;
  }

  linkOf(purpose: ContactLinkPurpose, token: string): Promise<ContactLink | null> {
    return this.rows.find(
      ContactLink,
      sql`token_hash = ${this.tokens.hashOf(token)} AND purpose = ${purpose}`,
    );
  }

  async revokeLinks(contactId: string): Promise<void> {
    await this.unit.query(sql`DELETE FROM tickets_contact_link WHERE contact_id = ${contactId}`);
  }

  /** Answers how many were forgotten. */
  async forgetExpiredLinks(now: Date): Promise<number> {
    const { changed } = await this.unit.query(
      sql`DELETE FROM tickets_contact_link WHERE expires_at <= ${now}`,
    );
    return changed;
  }

  /** Removes whoever never confirmed, with the ticket that nobody has seen. */
  async remove(contact: Contact): Promise<void> {
    const { id, ticketId } = contact;
    contact.vanish();
    await this.rows.update(contact);
    await this.revokeLinks(id);
    await this.unit.query(sql`DELETE FROM tickets_message WHERE ticket_id = ${ticketId}`);
    await this.unit.query(sql`DELETE FROM tickets_ticket WHERE id = ${ticketId} AND status = 'unconfirmed'`);
    await this.unit.query(sql`DELETE FROM tickets_contact WHERE id = ${id}`);
  }
}
