import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Staff } from '../../accounts/api';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import { filledIn, type MacroValues } from '../../tickets/macro-text';
import { textIn } from '../../tickets/localized-text';
import { readReference } from '../../tickets/reference';
import type { MacroResponse } from '../http/macros.response';

/** Macros by title: those of the wanted category first, then those for all. Errors: `tickets.not-found`. */
export class Macros extends Query<MacroResponse[]> {
  constructor(
    readonly agent: Staff,
    readonly wanted: { ticket?: string; category?: string; id?: string },
  ) {
    super();
  }
}

interface Row {
  id: string;
  title: string;
  es: string;
  en: string | null;
  categorySlug: string | null;
}

interface TicketWords {
  reference: string;
  subject: string;
  locale: 'es' | 'en';
  categorySlug: string;
  customer: string;
  account: string;
  shopName: string | null;
  shopUrl: string | null;
}

@QueryHandler(Macros)
export class MacrosHandler implements IQueryHandler<Macros> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ agent, wanted }: Macros): Promise<MacroResponse[]> {
    const ticket = wanted.ticket === undefined ? null : await this.ticket(wanted.ticket);
    const category = wanted.category ?? ticket?.categorySlug;
    const rows = await this.read.all<Row>(
      sql`SELECT id, title, text_es AS es, text_en AS en, category_slug AS "categorySlug" FROM tickets_macro
          ORDER BY title, id`,
    );
    const own = rows.filter((row) => row.categorySlug === category);
    const general = rows.filter((row) => row.categorySlug === null);
    const offered = category === undefined ? rows : [...own, ...general];
    return offered
      .filter(({ id }) => wanted.id === undefined || id === wanted.id)
      .map(({ id, title, es, en, categorySlug }) => {
        const text = ticket && filledIn(textIn({ es, en }, ticket.locale), valuesOf(ticket, agent));
        return { id, title, text: { es, en }, categorySlug, ...(text !== null && { filledIn: text }) };
      });
  }

  private async ticket(reference: string): Promise<TicketWords> {
    const row = await this.read.first<TicketWords>(
      sql`SELECT t.reference, t.subject, t.locale, t.category_slug AS "categorySlug", coalesce(u.name, w.name, '') AS customer,
                 coalesce(a.name, w.name, '') AS account, s.name AS "shopName", s.url AS "shopUrl"
          FROM tickets_ticket t LEFT JOIN accounts_account a ON a.id = t.account_id
          LEFT JOIN tickets_contact w ON w.id = t.author_id
          LEFT JOIN accounts_user u ON u.id = t.author_id LEFT JOIN accounts_shop s ON s.id = t.shop_id
          WHERE t.reference = ${readReference(reference)}`,
    );
    if (!row) throw new NotFound('tickets.not-found');
    return row;
  }
}

function valuesOf(ticket: TicketWords, agent: Staff): MacroValues {
  return {
    'customer.name': ticket.customer,
    'account.name': ticket.account,
    'shop.name': ticket.shopName ?? '',
    'shop.url': ticket.shopUrl ?? '',
    'ticket.reference': ticket.reference,
    'ticket.subject': ticket.subject,
    'agent.name': agent.name,
  };
}
