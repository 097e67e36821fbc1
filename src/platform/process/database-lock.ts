import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config';
import { sqlitePath } from '../database/columns';
import { StartRefused } from './start-refused';

/**
 * SQLite is served by one process per file: a second writer would stall the first, and each would answer
 * from its own memory. The lock names its holder, so that a holder that died is seen through.
 */
export function holdDatabase(config: Config): () => void {
  if (config.dialect === 'postgres') return () => undefined;
  const file = sqlitePath(config.databaseUrl);
  const lock = `${file}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      const handle = openSync(lock, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(lock, 'utf8'));
      if (isRunning(holder)) {
        throw new StartRefused(
          `The database ${file} is in use by another Turno (process ${holder}). Stop that one first, ` +
            'or use PostgreSQL for several instances.',
        );
      }
      rmSync(lock, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
