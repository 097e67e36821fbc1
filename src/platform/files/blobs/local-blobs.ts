import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Blobs, BytesMissing, storageFault, type OpenBytes } from './blobs';

/** A folder of the data folder, in subfolders by the first letters of the keys. */
export class LocalBlobs extends Blobs {
  constructor(private readonly folder: string) {
    super();
  }

  /** By renaming: a file is there whole or not at all. Its folder is written through too, or the name could be lost. */
  async put(key: string, path: string): Promise<void> {
    const target = this.pathOf(key);
    try {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(path, target);
      await writeThrough(dirname(target));
    } catch (error) {
      throw storageFault(error);
    }
  }

  async open(key: string): Promise<OpenBytes> {
    const handle = await open(this.pathOf(key), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new BytesMissing(key) : error;
    });
    const { size } = await handle.stat();
    return { stream: handle.createReadStream(), size };
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key);
  }
}

async function writeThrough(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
