import { createWriteStream, mkdirSync, readdirSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { hourMs } from '../../clock';
import { Configuration } from '../../config';

/** A file on its way in: nobody else reads it, and it is gone at the end unless a storage took it over. */
export interface Spooled {
  readonly path: string;
  readonly stream: WriteStream;
  discard(): Promise<void>;
}

/** Where bytes stand until they are known to be whole: on this machine, whatever the storage. */
@Injectable()
export class Spool {
  private readonly folder: string;

  constructor({ dataDir }: Configuration) {
    this.folder = join(dataDir, 'files', 'incoming');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.sweep();
  }

  /** A new file that only this user may read; closing its stream writes it through to the disk. */
  open(key: string): Spooled {
    const path = join(this.folder, key);
    const stream = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
    return {
      path,
      stream,
      discard: async () => {
        // Not before it is closed, or a file that is only now being opened would appear afterwards.
        if (!stream.closed) await new Promise<void>((closed) => stream.once('close', closed).destroy());
        await rm(path, { force: true });
      },
    };
  }

  /** What a process that died has left. Other instances may share the folder, so only what nobody can be writing. */
  private sweep(): void {
    for (const name of readdirSync(this.folder)) {
      const path = join(this.folder, name);
      const writtenAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (writtenAt < Date.now() - hourMs) rmSync(path, { force: true });
    }
  }
}
