import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config';
import { sqlitePath } from '../database/columns';
import { StartRefused } from './start-refused';

/** Longer than another process takes between looking at a lock and acting on what it saw. */
const settleMs = 50;

/**
 * SQLite is served by one process per file: a second writer would stall the first, and each would answer
 * from its own memory. The lock names its holder, so that a holder that died is seen through. Answers what
 * gives it back.
 */
export async function holdDatabase(config: Config): Promise<() => void> {
  if (config.dialect === 'postgres') return () => undefined;
  const file = sqlitePath(config.databaseUrl);
  const lock = `${file}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    const isNew = create(lock);
    const seen = holderOf(lock);
    if (!isNew && seen !== null && isRunning(seen)) {
      throw new StartRefused(
        `The database ${file} is in use by another Turno (process ${seen}). Stop that one first, ` +
          'or use PostgreSQL for several instances.',
      );
    }
    // Somebody may be about to write its name; or to clear a dead holder's lock away, and ours with it.
    await pause(settleMs);
    const isSame = holderOf(lock) === seen;
    if (isNew && isSame && seen === process.pid) return () => rmSync(lock, { force: true });
    if (!isNew && isSame) rmSync(lock, { force: true });
  }
}

/** `false` when it is there already. */
function create(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** `null` when the lock has just gone. */
function holderOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return null;
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
