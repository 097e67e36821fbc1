import { Injectable } from '@nestjs/common';
import { StoredFiles } from '../../platform/files/stored-files';
import { ownerKinds } from '../owner-kinds';

/** What files are sent with: written by somebody, in a ticket whose row this transaction holds. */
interface Written {
  id: string;
  ticketId: string;
  authorId: string;
}

/** Files that go with messages and notes; each belongs to the one that it was first sent with. */
@Injectable()
export class Attachments {
  constructor(private readonly files: StoredFiles) {}

  toMessage(message: Written, fileIds?: readonly string[] | null): Promise<void> {
    return this.attach(ownerKinds.message, message, fileIds);
  }

  toNote(note: Written, fileIds?: readonly string[] | null): Promise<void> {
    return this.attach(ownerKinds.note, note, fileIds);
  }

  /** The files of a message that goes away belong to nobody again; answers which. */
  takeBack({ id }: Pick<Written, 'id'>): Promise<string[]> {
    return this.files.giveBack({ kind: ownerKinds.message, id });
  }

  /** Some files of a message go with a part of what it asks. Errors: `files.not-found`, at its place below `path`. */
  async handOn(
    from: Pick<Written, 'id'>,
    { id, ticketId }: Pick<Written, 'id' | 'ticketId'>,
    fileIds: readonly string[] | null | undefined,
    path: string,
  ): Promise<void> {
    const kind = ownerKinds.message;
    await this.files.move(fileIds ?? [], { kind, id: from.id }, { kind, id, groupId: ticketId }, path);
  }

  private attach(kind: string, { id, ticketId, authorId }: Written, fileIds?: readonly string[] | null) {
    // A request may say `null` for what it leaves out.
    return this.files.attach(fileIds ?? [], authorId, { kind, id, groupId: ticketId });
  }
}
