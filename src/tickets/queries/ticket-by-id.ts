import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { raw, sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { TicketById, TicketByReference, type TicketSummary } from '../api';
import { readReference } from '../reference';
import { visibleTo } from '../visibility';

const columns = sql`id AS "ticketId", reference, subject, account_id AS "accountId", author_id AS "authorId",
  locale, level, status`;

@QueryHandler(TicketById)
export class TicketByIdHandler implements IQueryHandler<TicketById> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ ticketId }: TicketById): Promise<TicketSummary | null> {
    const row = await this.read.first<TicketSummary>(
      sql`SELECT ${columns} FROM tickets_ticket WHERE id = ${ticketId}`,
    );
    return row ?? null;
  }
}

@QueryHandler(TicketByReference)
export class TicketByReferenceHandler implements IQueryHandler<TicketByReference> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ reference, viewer }: TicketByReference): Promise<TicketSummary | null> {
    const seen = viewer ? sql` AND ${visibleTo(viewer, 'tickets_ticket')}` : raw('');
    const row = await this.read.first<TicketSummary>(
      sql`SELECT ${columns} FROM tickets_ticket WHERE reference = ${readReference(reference)}${seen}`,
    );
    return row ?? null;
  }
}
