import { Injectable } from '@nestjs/common';
import { sql } from '../../platform/database/sql';
import { Rows } from '../../platform/database/rows';
import { Invalid, NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Message } from '../domain/message';
import type { Parking } from '../domain/parking';
import type { Note } from '../domain/note';
import { readReference } from '../reference';
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
    if (!message)
      throw new Invalid('tickets.unknown-message', {}, [
        { path: 'seenUpTo', code: 'tickets.unknown-message' },
      ]);
  }

  async addParking(parking: Parking): Promise<void> {
    await this.rows.insert(parking);
  }

  async addNote(note: Note): Promise<void> {
    await this.rows.insert(note);
  }
}

function found(ticket: Ticket | null): Ticket {
  if (!ticket) throw new NotFound('tickets.not-found');
  return ticket;
}
