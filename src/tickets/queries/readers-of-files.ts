import { QueryBus } from '@nestjs/cqrs';
import { ViewingCustomer } from '../../accounts/api';
import { sql } from '../../platform/database/sql';
import { OwnsFiles, type FileOwner, type FileReader } from '../../platform/files/owners';
import { ReadDatabase } from '../../platform/read-database';
import { ownerKinds } from '../owner-kinds';
import { visibleTo } from '../visibility';

/** Who reads a message reads its files: whoever sees its ticket, or the one into which that was merged, and staff. */
@OwnsFiles(ownerKinds.message)
export class MessageFiles implements FileOwner {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
  ) {}

  async mayRead(messageId: string, { id, kind }: FileReader): Promise<boolean> {
    if (kind === 'staff') return true;
    if (kind !== 'customer' || id === null) return false;
    const viewer = await this.queries.execute(new ViewingCustomer(id));
    if (!viewer) return false;
    const seen = await this.read.first(
      sql`SELECT 1 AS seen FROM tickets_message m JOIN tickets_ticket w ON w.id = m.ticket_id
          JOIN tickets_ticket t ON t.id = w.id OR t.id = w.merged_into
          WHERE m.id = ${messageId} AND ${visibleTo(viewer)}`,
    );
    return seen !== undefined;
  }
}

/** Notes and what goes with them are the staff's alone. */
@OwnsFiles(ownerKinds.note)
export class NoteFiles implements FileOwner {
  async mayRead(_noteId: string, { kind }: FileReader): Promise<boolean> {
    return kind === 'staff';
  }
}
