import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { compileWorker } from './compile-worker';
import { memoryFolder } from './memory-folder';

/** Once before all files that run on SQLite: the folder of their databases. */
export default function setup(): void {
  compileWorker();
  process.env.TURNO_TEST_SQLITE = mkdtempSync(join(memoryFolder(256), 'turno-sqlite-'));
}
