import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { Objection } from '../domain/objection';

@Injectable()
export class Objections {
  constructor(private readonly rows: Rows) {}

  /** Errors: `queue.objection-not-found`. */
  async get(id: string): Promise<Objection> {
    const objection = isId(id) ? await this.rows.find(Objection, sql`id = ${id}`) : null;
    if (!objection) throw new NotFound('queue.objection-not-found');
    return objection;
  }

  ofTicket(ticketId: string): Promise<Objection[]> {
    return this.rows.findAll(Objection, sql`ticket_id = ${ticketId} ORDER BY id`);
  }

  async add(objection: Objection): Promise<void> {
    await this.rows.insert(objection);
  }

  save(objection: Objection): Promise<void> {
    return this.rows.update(objection);
  }
}
