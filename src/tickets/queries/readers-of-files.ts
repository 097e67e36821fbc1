import { sql } from '../../platform/database/sql';
import { OwnsFiles, type FileOwner, type FileReader } from '../../platform/files/owners';
import { ReadDatabase } from '../../platform/read-database';
import { ownerKinds } from '../owner-kinds';

/** Who reads a message reads its files: the account whose ticket it is, and staff. */
@OwnsFiles(ownerKinds.message)
export class MessageFiles implements FileOwner {
  constructor(private readonly read: ReadDatabase) {}

  async mayRead(messageId: string, { kind, groupId }: FileReader): Promise<boolean> {
    if (kind === 'staff') return true;
    if (kind !== 'customer' || groupId === null) return false;
    const own = await this.read.first(
      sql`SELECT 1 AS own FROM tickets_message m JOIN tickets_ticket t ON t.id = m.ticket_id
          WHERE m.id = ${messageId} AND t.account_id = ${groupId}`,
    );
    return own !== undefined;
  }
}

/** Notes and what goes with them are the staff's alone. */
@OwnsFiles(ownerKinds.note)
export class NoteFiles implements FileOwner {
  async mayRead(_noteId: string, { kind }: FileReader): Promise<boolean> {
    return kind === 'staff';
  }
}
