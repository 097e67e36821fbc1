import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { LinkTokens } from '../../accounts/link-tokens';
import { Clock } from '../../platform/clock';
import type { Locale } from '../../platform/context';
import { sql } from '../../platform/database/sql';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import { ContactRecipient, TicketOfLink } from '../sending-api';

@QueryHandler(ContactRecipient)
export class ContactRecipientHandler implements IQueryHandler<ContactRecipient> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ contactId }: ContactRecipient) {
    if (!isId(contactId)) return null;
    const row = await this.read.first<{ name: string; email: string; locale: Locale }>(
      sql`SELECT name, email, locale FROM tickets_contact WHERE id = ${contactId}`,
    );
    return row ?? null;
  }
}

@QueryHandler(TicketOfLink)
export class TicketOfLinkHandler implements IQueryHandler<TicketOfLink> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly tokens: LinkTokens,
    private readonly clock: Clock,
  ) {}

  async execute({ token }: TicketOfLink) {
    const row = await this.read.first<{ id: string; accountId: string; email: string; reference: string }>(
      sql`SELECT c.id, t.account_id AS "accountId", c.email, t.reference
          FROM tickets_contact_link l JOIN tickets_contact c ON c.id = l.contact_id
          JOIN tickets_ticket t ON t.id = c.ticket_id
          WHERE l.token_hash = ${this.tokens.hashOf(token)} AND l.purpose = 'read-ticket'
            AND l.expires_at > ${this.clock.now()}`,
    );
    if (!row) return null;
    const { reference, ...contact } = row;
    return { reference, viewer: { ...contact, role: 'contact' as const } };
  }
}
