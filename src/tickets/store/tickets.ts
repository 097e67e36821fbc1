import { Injectable } from '@nestjs/common';
import { sql, type Sql } from '../../platform/database/sql';
import { Rows } from '../../platform/database/rows';
import { Invalid, NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { Message } from '../domain/message';
import type { Parking } from '../domain/parking';
import type { Note } from '../domain/note';
import { UnitOfWork } from '../../platform/unit-of-work';
import { readReference } from '../reference';
import { visibleTo, type TicketViewer } from '../visibility';
import { Ticket } from '../domain/ticket';

@Injectable()
export class Tickets {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

  /** Errors: `tickets.not-found`. */
  async get(ticketId: string): Promise<Ticket> {
    return found(await this.rows.find(Ticket, sql`id = ${ticketId}`));
  }

  async byReference(reference: string): Promise<Ticket> {
    return found(await this.rows.find(Ticket, sql`reference = ${readReference(reference)}`));
  }

  /** `null` where an answer must not tell whether there is one. */
  findByReference(reference: string): Promise<Ticket | null> {
    return this.rows.find(Ticket, sql`reference = ${readReference(reference)}`);
  }

  /** How many of these tickets are not over. */
  async openAmong(ticketIds: readonly string[]): Promise<number> {
    const { rows } = await this.unit.query<{ n: number }>(
      sql`SELECT count(*) AS n FROM tickets_ticket
          WHERE id IN (${ticketIds}) AND status NOT IN ('closed', 'archived', 'merged')`,
    );
    return Number(rows[0]?.n ?? 0);
  }

  /** A ticket that this person may not see is as unknown as one that does not exist. */
  async seenBy(viewer: TicketViewer, reference: string): Promise<Ticket> {
    const seen = visibleTo(viewer, 'tickets_ticket');
    return found(await this.rows.find(Ticket, sql`reference = ${readReference(reference)} AND ${seen}`));
  }

  /** Those that were merged into a ticket. */
  mergedInto(ticketId: string): Promise<Ticket[]> {
    return this.rows.findAll(Ticket, sql`merged_into = ${ticketId} ORDER BY id`);
  }

  async messageOf(ticket: Ticket, messageId: string): Promise<Message | null> {
    if (!isId(messageId)) return null;
    return this.rows.find(Message, sql`id = ${messageId} AND ticket_id = ${ticket.id}`);
  }

  /** The first message of a ticket asks its question. */
  async firstMessageOf(ticket: Ticket): Promise<Message> {
    const message = await this.rows.find(
      Message,
      sql`ticket_id = ${ticket.id} AND kind = 'customer' ORDER BY id`,
    );
    if (!message) throw new Error('A ticket without a message');
    return message;
  }

  /** The last thing that the customer said, in the ticket or in one that is merged into it. */
  async lastCustomerMessageIn(ticket: Ticket): Promise<string> {
    const { rows } = await this.unit.query<{ id: string }>(
      sql`SELECT m.id FROM tickets_message m WHERE m.ticket_id IN (${familyOf(ticket)})
            AND (m.kind = 'customer' OR (m.kind = 'system' AND m.author_id IS NOT NULL))
          ORDER BY m.id DESC LIMIT 1`,
    );
    return rows[0]?.id ?? ticket.lastCustomerMessageId;
  }

  async removeMessage({ id }: Message): Promise<void> {
    await this.unit.query(sql`DELETE FROM tickets_message WHERE id = ${id}`);
  }

  /** `false` when its reference is taken: then nothing was added. */
  add(ticket: Ticket): Promise<boolean> {
    return this.rows.insert(ticket, 'ignore');
  }

  save(ticket: Ticket): Promise<void> {
    return this.rows.update(ticket);
  }

  async addMessage(message: Message): Promise<void> {
    await this.rows.insert(message);
  }

  /** A message is only ever named together with its ticket, or one that is merged into it. Errors: `tickets.unknown-message`. */
  async assertMessageOf(ticket: Ticket, messageId: string): Promise<void> {
    const message = isId(messageId)
      ? await this.rows.find(Message, sql`id = ${messageId} AND ticket_id IN (${familyOf(ticket)})`)
      : null;
    if (!message) throw unknownMessage('seenUpTo');
  }

  /** In the ticket or in one that is merged into it. */
  lastAnswerWithSteps(ticket: Ticket): Promise<Message | null> {
    return this.rows.find(
      Message,
      sql`ticket_id IN (${familyOf(ticket)}) AND steps IS NOT NULL ORDER BY id DESC`,
    );
  }

  /** An answer of the ticket with what the customer wrote after it. Errors: `tickets.unknown-message`. */
  async answerAndReplies(
    ticket: Ticket,
    messageId: string,
  ): Promise<{ answer: Message; replies: Message[] }> {
    const messages = isId(messageId)
      ? await this.rows.findAll(
          Message,
          sql`ticket_id = ${ticket.id} AND id >= ${messageId} AND kind IN ('answer', 'customer', 'system')
              ORDER BY id`,
        )
      : [];
    const [answer, ...after] = messages;
    if (answer?.id !== messageId || answer.kind !== 'answer') throw unknownMessage('messageId');
    return { answer, replies: after.filter(({ kind }) => kind !== 'answer') };
  }

  async addParking(parking: Parking): Promise<void> {
    await this.rows.insert(parking);
  }

  async addNote(note: Note): Promise<void> {
    await this.rows.insert(note);
  }
}

function unknownMessage(path: string): Invalid {
  return new Invalid('tickets.unknown-message', {}, [{ path, code: 'tickets.unknown-message' }]);
}

/** A ticket and those that are merged into it: what is read together. */
function familyOf({ id }: Ticket): Sql {
  return sql`SELECT f.id FROM tickets_ticket f WHERE f.id = ${id} OR f.merged_into = ${id}`;
}

function found(ticket: Ticket | null): Ticket {
  if (!ticket) throw new NotFound('tickets.not-found');
  return ticket;
}
