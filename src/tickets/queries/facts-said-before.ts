import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { TicketDetails } from '../domain/ticket-columns';
import { FactsSaidBefore } from '../sending-api';
import { visibleTo } from '../visibility';

/** The newest tickets are looked at, one index range, and so much of each field is offered. */
const lookedAt = 50;
const offered = 8;

@QueryHandler(FactsSaidBefore)
export class FactsSaidBeforeHandler implements IQueryHandler<FactsSaidBefore> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ viewer }: FactsSaidBefore): Promise<Record<string, string[]>> {
    const rows = await this.read.all<{ details: unknown }>(
      sql`SELECT t.details FROM tickets_ticket t WHERE ${visibleTo(viewer)}
          ORDER BY t.received_at DESC, t.id DESC LIMIT ${lookedAt}`,
    );
    const said = new Map<string, Set<string>>();
    for (const { details } of rows) {
      for (const [field, value] of Object.entries(readJson<TicketDetails>(details).facts ?? {})) {
        said.set(field, (said.get(field) ?? new Set()).add(value));
      }
    }
    return Object.fromEntries([...said].map(([field, values]) => [field, [...values].slice(0, offered)]));
  }
}
