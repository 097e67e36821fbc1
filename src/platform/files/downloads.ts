import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { sql } from '../database/sql';
import { Conflict, NotFound } from '../errors';
import { isId } from '../ids';
import { ReadDatabase } from '../read-database';
import { Blobs, BytesMissing } from './blobs/blobs';
import { keyOf, type FileForm } from './keys';
import { FileOwners, type FileReader } from './owners';

/** Bytes that this reader may have, and how they are to be described. */
export interface Download {
  readonly stream: Readable;
  readonly size: number;
  readonly name: string;
  readonly type: string;
  /** Drawn by us, so that it may be shown in a page; else it may only be saved. */
  readonly isPicture: boolean;
  /** Everybody gets the same, and always will. */
  readonly isPublic: boolean;
}

interface Row {
  name: string;
  type: string;
  storeKey: string;
  status: string;
  picture: string;
  uploaderId: string;
  ownerKind: string | null;
  ownerId: string | null;
}

/** Gives files out, after asking for each request anew whether this reader may have them. */
@Injectable()
export class Downloads {
  private readonly logger = new Logger(Downloads.name);

  constructor(
    private readonly read: ReadDatabase,
    private readonly owners: FileOwners,
    private readonly blobs: Blobs,
  ) {}

  /**
   * Errors: `files.not-found`, also for a reader who may not; `files.pending`, `files.quarantined`, `files.no-picture`,
   * `files.storage-unavailable`.
   */
  async open(fileId: string, form: FileForm, reader: FileReader): Promise<Download> {
    const file = await this.find(fileId);
    if (!file || !(await this.mayRead(file, reader))) throw new NotFound('files.not-found');
    if (file.status === 'pending') throw new Conflict('files.pending');
    if (file.status === 'quarantined') throw new Conflict('files.quarantined');
    const isPublic = this.owners.givesPicturesOnly(file.ownerKind);
    const given = isPublic && form === 'original' ? 'preview' : form;
    if (given !== 'original' && file.picture !== 'made') throw new NotFound('files.no-picture');
    const { stream, size } = await this.bytesOf(keyOf(file.storeKey, given));
    const isPicture = given !== 'original';
    const type = isPicture ? 'image/webp' : file.type;
    return { stream, size, name: file.name, type, isPicture, isPublic };
  }

  private async find(fileId: string): Promise<Row | undefined> {
    if (!isId(fileId)) return undefined;
    return this.read.first<Row>(
      sql`SELECT name, type, store_key AS "storeKey", status, picture, uploader_id AS "uploaderId",
                 owner_kind AS "ownerKind", owner_id AS "ownerId"
          FROM platform_file WHERE id = ${fileId}`,
    );
  }

  /** Until it is sent a file is its uploader's alone; then its owner decides. */
  private async mayRead({ uploaderId, ownerKind, ownerId }: Row, reader: FileReader): Promise<boolean> {
    if (ownerKind === null || ownerId === null) return reader.id === uploaderId;
    return this.owners.mayRead(ownerKind, ownerId, reader);
  }

  private async bytesOf(key: string) {
    try {
      return await this.blobs.open(key);
    } catch (error) {
      if (!(error instanceof BytesMissing)) throw error;
      this.logger.error(
        'The bytes of a file are not in the storage; was it restored together with the database?',
      );
      throw new NotFound('files.not-found');
    }
  }
}
