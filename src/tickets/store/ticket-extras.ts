import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Macro } from '../domain/macro';
import type { Ticket } from '../domain/ticket';
import type { ReplyParts } from '../domain/ticket-extras';
import { TicketLink } from '../domain/ticket-link';

/** A reply as far as it is typed. */
export type TypedReply = { body: string } & ReplyParts;

/** What stands beside tickets: tags, links, ratings, drafts, macros. */
@Injectable()
export class TicketExtras {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

  async replaceTags(ticketId: string, tags: readonly string[]): Promise<void> {
    await this.unit.query(sql`DELETE FROM tickets_tag WHERE ticket_id = ${ticketId}`);
    for (const tag of tags) {
      await this.unit.query(sql`INSERT INTO tickets_tag (ticket_id, tag) VALUES (${ticketId}, ${tag})`);
    }
  }

  /** In either direction. */
  linkBetween(one: string, other: string): Promise<TicketLink | null> {
    return this.rows.find(
      TicketLink,
      sql`(ticket_id = ${one} AND other_id = ${other}) OR (ticket_id = ${other} AND other_id = ${one})`,
    );
  }

  async addLink(link: TicketLink): Promise<void> {
    await this.rows.insert(link);
  }

  async removeLink(link: TicketLink, { reference }: Ticket): Promise<void> {
    const { ticketId, otherId } = link;
    link.cut(reference);
    await this.rows.update(link);
    await this.unit.query(
      sql`DELETE FROM tickets_link WHERE ticket_id = ${ticketId} AND other_id = ${otherId}`,
    );
  }

  async rate(
    ticketId: string,
    rating: { score: number; comment: string | null; by: string },
    now: Date,
  ): Promise<void> {
    await this.unit.query(
      sql`INSERT INTO tickets_rating (ticket_id, score, comment, rated_by, rated_at)
          VALUES (${ticketId}, ${rating.score}, ${rating.comment}, ${rating.by}, ${now})
          ON CONFLICT (ticket_id) DO UPDATE SET score = excluded.score, comment = excluded.comment,
            rated_by = excluded.rated_by, rated_at = excluded.rated_at`,
    );
  }

  /** An empty one is none. */
  async keepDraft(ticketId: string, agentId: string, { body, ...parts }: TypedReply, now: Date) {
    const given = Object.entries(parts).filter(([, list]) => list.length > 0);
    if (body.trim() === '' && given.length === 0) return this.dropDraft(ticketId, agentId);
    const more = given.length > 0 ? JSON.stringify(Object.fromEntries(given)) : null;
    await this.unit.query(
      sql`INSERT INTO tickets_reply_draft (ticket_id, agent_id, body, more, kept_at)
          VALUES (${ticketId}, ${agentId}, ${body}, ${more}, ${now})
          ON CONFLICT (ticket_id, agent_id)
          DO UPDATE SET body = excluded.body, more = excluded.more, kept_at = excluded.kept_at`,
    );
  }

  async dropDraft(ticketId: string, agentId: string): Promise<void> {
    await this.unit.query(
      sql`DELETE FROM tickets_reply_draft WHERE ticket_id = ${ticketId} AND agent_id = ${agentId}`,
    );
  }

  /** Errors: `tickets.macro-not-found`. */
  async macro(id: string): Promise<Macro> {
    const macro = isId(id) ? await this.rows.find(Macro, sql`id = ${id}`) : null;
    if (!macro) throw new NotFound('tickets.macro-not-found');
    return macro;
  }

  async addMacro(macro: Macro): Promise<void> {
    await this.rows.insert(macro);
  }

  saveMacro(macro: Macro): Promise<void> {
    return this.rows.update(macro);
  }

  async removeMacro({ id }: Macro): Promise<void> {
    await this.unit.query(sql`DELETE FROM tickets_macro WHERE id = ${id}`);
  }
}
