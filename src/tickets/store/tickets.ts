import { Injectable } from '@nestjs/common';
import { sql } from '../../platform/database/sql';
import { Rows } from '../../platform/database/rows';
import { Invalid, NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { Message } from '../domain/message';
import type { Parking } from '../domain/parking';
import type { Note } from '../domain/note';
import { readReference } from '../reference';
import { Ticket } from '../domain/ticket';

@Injectable()
export class Tickets {
  constructor(private readonly rows: Rows) {}

  /** Errors: `tickets.not-found`. */
  async get(ticketId: string): Promise<Ticket> {
    return found(await this.rows.find(Ticket, sql`id = ${ticketId}`));
  }

  async byReference(reference: string): Promise<Ticket> {
    return found(await this.rows.find(Ticket, sql`reference = ${readReference(reference)}`));
  }

  /** Another account's ticket is as unknown as one that does not exist. */
  async ofAccount(reference: string, accountId: string): Promise<Ticket> {
    const mine = sql`reference = ${readReference(reference)} AND account_id = ${accountId}`;
    return found(await this.rows.find(Ticket, mine));
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

  /** A message is only ever named together with its ticket. Errors: `tickets.unknown-message`. */
  async assertMessageOf(ticket: Ticket, messageId: string): Promise<void> {
    const message = isId(messageId)
      ? await this.rows.find(Message, sql`id = ${messageId} AND ticket_id = ${ticket.id}`)
      : null;
    if (!message) throw unknownMessage('seenUpTo');
  }

  lastAnswerWithSteps(ticketId: string): Promise<Message | null> {
    return this.rows.find(
      Message,
      sql`ticket_id = ${ticketId} AND steps IS NOT NULL ORDER BY ticket_id DESC, id DESC`,
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

function found(ticket: Ticket | null): Ticket {
  if (!ticket) throw new NotFound('tickets.not-found');
  return ticket;
}
