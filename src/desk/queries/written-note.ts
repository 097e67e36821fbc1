import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { NoteResponse } from '../http/staff-ticket.response';
import { filesOfOwner } from './files-of';

/** A note that the caller has just written. */
export class WrittenNote extends Query<NoteResponse> {
  constructor(readonly noteId: string) {
    super();
  }
}

@QueryHandler(WrittenNote)
export class WrittenNoteHandler implements IQueryHandler<WrittenNote> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ noteId }: WrittenNote): Promise<NoteResponse> {
    const row = await this.read.first<{ id: string; body: string; createdAt: string; name: string | null }>(
      sql`SELECT n.id, n.body, n.created_at AS "createdAt", u.name
          FROM tickets_note n LEFT JOIN accounts_user u ON u.id = n.author_id WHERE n.id = ${noteId}`,
    );
    if (!row) throw new Error(`Note ${noteId} is gone`);
    const { id, body, createdAt, name } = row;
    const files = await filesOfOwner(this.read, noteId, 'note');
    return { id, author: { name: name ?? '', role: 'staff' }, body, files, createdAt };
  }
}
