import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileWorker } from './compile-worker';

const memory = '/dev/shm';
const enoughBytes = 256 * 1_024 * 1_024;

/** Once before all files that run on SQLite: the folder of their databases, in memory where there is room. */
export default function setup(): void {
  compileWorker();
  process.env.TURNO_TEST_SQLITE = mkdtempSync(join(hasRoom() ? memory : tmpdir(), 'turno-sqlite-'));
}

/** A durable commit waits for the disk, which tests of everything but durability need not. */
function hasRoom(): boolean {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > enoughBytes;
}
