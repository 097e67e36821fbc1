import { Injectable } from '@nestjs/common';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import { stretchTerms } from '../archive-search';
import { termsOfTicket } from '../archive-terms';
import { presentAnalysis } from '../domain/search-entry';
import type { TicketDetails } from '../domain/ticket-columns';
import type { Locale } from '../../platform/context';

interface ArchivedRow {
  accountId: string;
  shopId: string | null;
  categorySlug: string;
  reference: string;
  subject: string;
  locale: Locale;
  details: unknown;
}

/** Keeps what tickets are found by, in the unit that writes their texts. */
@Injectable()
export class TicketArchive {
  constructor(private readonly unit: UnitOfWork) {}

  /** Takes the ticket in as it now stands, whatever was known of it. */
  async take(ticketId: string): Promise<void> {
    const terms = await this.terms(ticketId);
    if (!terms) return;
    const position = await this.position(ticketId);
    const all = [...terms, ...stretchTerms(position)].join(' ');
    if (this.unit.dialect === 'postgres') {
      await this.unit.query(
        sql`INSERT INTO tickets_search_text (position, terms)
            VALUES (${position}, array_to_tsvector(string_to_array(${all}, ' ')))
            ON CONFLICT (position) DO UPDATE SET terms = excluded.terms`,
      );
    } else {
      await this.unit.query(
        sql`INSERT OR REPLACE INTO tickets_search_text (rowid, terms) VALUES (${position}, ${all})`,
      );
    }
  }

  private async position(ticketId: string): Promise<number> {
    const { rows } = await this.unit.query<{ position: number; analysis: number }>(
      sql`SELECT position, analysis FROM tickets_search WHERE ticket_id = ${ticketId}`,
    );
    const [known] = rows;
    if (known && known.analysis !== presentAnalysis) {
      await this.unit.query(
        sql`UPDATE tickets_search SET analysis = ${presentAnalysis} WHERE position = ${known.position}`,
      );
    }
    return known?.position ?? (await this.add(ticketId));
  }

  private async add(ticketId: string): Promise<number> {
    const { rows } = await this.unit.query<{ position: number }>(
      sql`INSERT INTO tickets_search (ticket_id, analysis) VALUES (${ticketId}, ${presentAnalysis})
          RETURNING position`,
    );
    return rows[0]?.position ?? 0;
  }

  private async terms(ticketId: string): Promise<string[] | null> {
    const { rows } = await this.unit.query<ArchivedRow>(
      sql`SELECT account_id AS "accountId", shop_id AS "shopId", category_slug AS "categorySlug", reference,
                 subject, locale, details FROM tickets_ticket WHERE id = ${ticketId}`,
    );
    const [row] = rows;
    if (!row) return null;
    const messages = await this.unit.query<{ body: string }>(
      sql`SELECT body FROM tickets_message WHERE ticket_id = ${ticketId} ORDER BY id`,
    );
    const notes = await this.unit.query<{ body: string }>(
      sql`SELECT body FROM tickets_note WHERE ticket_id = ${ticketId} ORDER BY id`,
    );
    const { pageUrl, tried, expected, facts } = readJson<TicketDetails>(row.details);
    const details = [pageUrl, tried, expected, ...Object.values(facts ?? {})].filter(
      (text) => text !== undefined,
    );
    return termsOfTicket({
      locale: row.locale,
      shown: [row.subject, row.reference.slice(2), ...messages.rows.map(({ body }) => body), ...details],
      notes: notes.rows.map(({ body }) => body),
      facts: { account: row.accountId, shop: row.shopId, category: row.categorySlug },
    });
  }
}
