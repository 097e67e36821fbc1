import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { raw, sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { TicketById, TicketByReference, TicketOfFiles, type TicketSummary } from '../api';
import { ownerKinds } from '../owner-kinds';
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

@QueryHandler(TicketOfFiles)
export class TicketOfFilesHandler implements IQueryHandler<TicketOfFiles> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ ownerKind, ownerId }: TicketOfFiles): Promise<TicketSummary | null> {
    if (ownerKind !== ownerKinds.message && ownerKind !== ownerKinds.note) return null;
    const table = raw(ownerKind === ownerKinds.note ? 'tickets_note' : 'tickets_message');
    const row = await this.read.first<TicketSummary>(
      sql`SELECT ${columns} FROM tickets_ticket WHERE id = (SELECT ticket_id FROM ${table} WHERE id = ${ownerId})`,
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
