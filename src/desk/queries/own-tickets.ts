import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { shareFound, tellingWords, wordsInCommon } from '../../knowledge/likeness';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { visibleTo } from '../../tickets/visibility';
import { OwnTickets, type OwnTicket } from '../api';

interface Row extends OwnTicket {
  body: string | null;
}

/** The newest tickets, and the beginning of each: reading them must not hold up anybody else. */
const ticketsRead = 100;
const lettersRead = 600;
const shown = 3;
/** Half of the telling words, and two of them where there are two: one word alone is in every second ticket. */
const enoughOfThem = 0.5;
const enoughWords = 2;

@QueryHandler(OwnTickets)
export class OwnTicketsHandler implements IQueryHandler<OwnTickets> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ viewer, text }: OwnTickets): Promise<OwnTicket[]> {
    const asked = tellingWords(text);
    if (asked.size === 0) return [];
    const rows = await this.read.all<Row>(
      sql`SELECT t.reference, t.subject, t.answered_at AS "answeredAt",
                 (SELECT substr(m.body, 1, ${lettersRead}) FROM tickets_message m
                  WHERE m.ticket_id = t.id ORDER BY m.id LIMIT 1) AS body
          FROM tickets_ticket t
          WHERE ${visibleTo(viewer)} AND t.answered_at IS NOT NULL
          ORDER BY t.received_at DESC, t.id DESC LIMIT ${ticketsRead}`,
    );
    return rows
      .map(({ body, ...ticket }) => ({ ticket, words: tellingWords(`${ticket.subject}\n${body ?? ''}`) }))
      .map(({ ticket, words }) => ({
        ticket,
        share: shareFound(asked, words),
        common: wordsInCommon(asked, words),
      }))
      .filter(({ share, common }) => share >= enoughOfThem && common >= Math.min(enoughWords, asked.size))
      .sort((one, other) => other.share - one.share)
      .slice(0, shown)
      .map(({ ticket }) => ticket);
  }
}
