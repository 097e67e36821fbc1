import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const memory = '/dev/shm';

/** Where databases of tests may stand: in memory where there is so much room, because only durability needs a disk. */
export function memoryFolder(mebibytes: number): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > mebibytes * 1_024 * 1_024 ? memory : tmpdir();
}
