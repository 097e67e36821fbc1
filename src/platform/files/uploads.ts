import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Commands } from '../commands';
import { DomainError, Invalid, TooLarge, TooMany } from '../errors';
import { Settings } from '../settings/settings';
import { Blobs } from './blobs/blobs';
import { Spool, type Spooled } from './blobs/spool';
import { AddFile } from './commands/add-file';
import { DailyUploads } from './daily-uploads';
import type { FileResponse } from './file.response';
import { cleanFileName } from './file-name';
import { FilesSettings, mebibyte } from './files-settings';
import { newStoreKey } from './keys';
import { LooseBytes } from './loose-bytes';
import type { Received } from './read-form';
import { receiveFile } from './receive-file';
import { receiveForm, type FormFields } from './receive-form';
import type { Uploader } from './stored-file';
import { typeOfBytes } from './type-of-bytes';

/** Of one person on one instance; more would fill the disk before any limit has counted them. */
const atOnce = 20;
const shortlySeconds = 5;

/** A form of a page: what was typed, the files that were taken in, and why others were not. */
export interface SentForm {
  fields: FormFields;
  files: FileResponse[];
  refused: { name: string; error: DomainError }[];
}

interface Arrival {
  storeKey: string;
  spooled: Spooled;
}

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
  receive(request: IncomingMessage, uploader: Uploader): Promise<FileResponse> {
    return this.counted(uploader, async () => {
      await this.daily.assertRoom(uploader.id);
      const arrival = this.arrival();
      try {
        const { mebibytesPerFile } = this.settings.of(FilesSettings);
        return await this.take(
          await receiveFile(request, arrival.spooled, mebibytesPerFile),
          arrival,
          uploader,
        );
      } finally {
        await arrival.spooled.discard();
      }
    });
  }

  /**
   * The form of a page with its files. What is wrong with a file costs neither the text nor the others; of somebody
   * who has not signed in no file is taken. Errors: those of `receiveForm`, `files.too-many-at-once`.
   */
  async receiveForm(request: IncomingMessage, uploader: Uploader | null): Promise<SentForm> {
    if (!uploader) return { ...(await this.read(request, () => null)), files: [], refused: [] };
    return this.counted(uploader, async () => {
      const arrivals: Arrival[] = [];
      const spool = () => {
        const arrival = this.arrival();
        arrivals.push(arrival);
        return arrival.spooled;
      };
      try {
        const { fields, files: sent, more } = await this.read(request, spool);
        const form: SentForm = { fields, files: [], refused: [] };
        for (const [at, received] of sent.entries()) {
          const arrival = arrivals[at];
          if (arrival) await this.takeOrRefuse(received, arrival, uploader, form);
        }
        if (more) form.refused.push({ name: '', error: this.tooMany() });
        return form;
      } finally {
        for (const { spooled } of arrivals) await spooled.discard();
      }
    });
  }

  private read(request: IncomingMessage, spool: () => Spooled | null) {
    const { mebibytesPerFile, filesPerMessage } = this.settings.of(FilesSettings);
    return receiveForm(request, spool, { mebibytesPerFile, files: filesPerMessage });
  }

  private async takeOrRefuse(received: Received, arrival: Arrival, uploader: Uploader, form: SentForm) {
    try {
      const { mebibytesPerFile: max } = this.settings.of(FilesSettings);
      if (received.size > max * mebibyte) throw new TooLarge('files.too-large', { max });
      await this.daily.assertRoom(uploader.id);
      form.files.push(await this.take(received, arrival, uploader));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      form.refused.push({ name: cleanFileName(received.name), error });
    }
  }

  private tooMany(): Invalid {
    const { filesPerMessage: max } = this.settings.of(FilesSettings);
    return new Invalid('files.too-many', { max });
  }

  private arrival(): Arrival {
    const storeKey = newStoreKey();
    return { storeKey, spooled: this.spool.open(storeKey) };
  }

  private async counted<T>({ id }: Uploader, work: () => Promise<T>): Promise<T> {
    const before = this.underWay.get(id) ?? 0;
    if (before >= atOnce) throw new TooMany('files.too-many-at-once', shortlySeconds);
    this.underWay.set(id, before + 1);
    try {
      return await work();
    } finally {
      const left = (this.underWay.get(id) ?? 1) - 1;
      if (left > 0) this.underWay.set(id, left);
      else this.underWay.delete(id);
    }
  }

  private async take(
    { name, size, hash, sample }: Received,
    { storeKey, spooled }: Arrival,
    uploader: Uploader,
  ): Promise<FileResponse> {
    if (size === 0) throw new Invalid('files.empty');
    const type = await typeOfBytes(sample);
    if (this.settings.of(FilesSettings).refusedTypes.includes(type)) {
      throw new Invalid('files.type-refused', { type });
    }
    await this.bytes.announce(storeKey);
    await this.blobs.put(storeKey, spooled.path);
    const arrived = { name: cleanFileName(name), type, size, hash, storeKey, uploader };
    return this.commands.execute(new AddFile(arrived));
  }
}
