import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Commands } from '../commands';
import { Invalid, TooMany } from '../errors';
import { Settings } from '../settings/settings';
import { Blobs } from './blobs/blobs';
import { Spool } from './blobs/spool';
import { AddFile } from './commands/add-file';
import { DailyUploads } from './daily-uploads';
import type { FileResponse } from './file.response';
import { cleanFileName } from './file-name';
import { FilesSettings } from './files-settings';
import { newStoreKey } from './keys';
import { LooseBytes } from './loose-bytes';
import { receiveFile } from './receive-file';
import type { Uploader } from './stored-file';
import { typeOfBytes } from './type-of-bytes';

/** Of one person on one instance; more would fill the disk before any limit has counted them. */
const atOnce = 20;
const shortlySeconds = 5;

/** Takes files in: from the wire to the disk, from there into the storage, and only then into the database. */
@Injectable()
export class Uploads {
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly spool: Spool,
    private readonly blobs: Blobs,
    private readonly bytes: LooseBytes,
    private readonly daily: DailyUploads,
    private readonly settings: Settings,
    private readonly commands: Commands,
  ) {}

  /**
   * Not idempotent, and not part of a unit of work. Errors: those of `receiveFile`, `files.empty`,
   * `files.type-refused`, `files.day-full`, `files.too-many-at-once`, `files.storage-unavailable`.
   */
  async receive(request: IncomingMessage, uploader: Uploader): Promise<FileResponse> {
    const before = this.underWay.get(uploader.id) ?? 0;
    if (before >= atOnce) throw new TooMany('files.too-many-at-once', shortlySeconds);
    this.underWay.set(uploader.id, before + 1);
    try {
      await this.daily.assertRoom(uploader.id);
      return await this.take(request, uploader);
    } finally {
      const left = (this.underWay.get(uploader.id) ?? 1) - 1;
      if (left > 0) this.underWay.set(uploader.id, left);
      else this.underWay.delete(uploader.id);
    }
  }

  private async take(request: IncomingMessage, uploader: Uploader): Promise<FileResponse> {
    const { mebibytesPerFile, refusedTypes } = this.settings.of(FilesSettings);
    const storeKey = newStoreKey();
    const spooled = this.spool.open(storeKey);
    try {
      const { name, size, hash, sample } = await receiveFile(request, spooled, mebibytesPerFile);
      if (size === 0) throw new Invalid('files.empty');
      const type = await typeOfBytes(sample);
      if (refusedTypes.includes(type)) throw new Invalid('files.type-refused', { type });
      await this.bytes.announce(storeKey);
      await this.blobs.put(storeKey, spooled.path);
      const arrived = { name: cleanFileName(name), type, size, hash, storeKey, uploader };
      return await this.commands.execute(new AddFile(arrived));
    } finally {
      await spooled.discard();
    }
  }
}
