import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say, stopIfInterrupted } from './process.mjs';

const LOCK = resolve('.cache/launch.lock');
const HEARTBEAT_SECONDS = 5;
const STALE_AFTER_SECONDS = 60;

/**
 * Does the work while no other launcher of this folder installs or builds; waits where one does. The lock is a
 * folder with the owner's process id. A dead owner, or one whose heartbeat stopped, loses it.
 */
export async function withLock(work) {
  await take();
  const heartbeat = setInterval(() => utimesSync(LOCK, new Date(), new Date()), HEARTBEAT_SECONDS * 1000);
  const release = () => rmSync(LOCK, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

async function take() {
  let told = false;
  while (!tryToTake()) {
    stopIfInterrupted();
    const owner = readOwner(LOCK);
    if (isStale(owner)) {
      remove(owner);
    } else {
      if (!told) say(`waiting for another launcher (process ${owner.pid}) to finish installing or building`);
      told = true;
      await pause(250);
    }
  }
}

/** A folder that already holds the id is renamed into place: nobody ever sees a lock without an owner. */
function tryToTake() {
  const mine = `${LOCK}.${process.pid}`;
  rmSync(mine, { recursive: true, force: true });
  mkdirSync(mine, { recursive: true });
  writeFileSync(join(mine, 'pid'), String(process.pid));
  try {
    renameSync(mine, LOCK);
    return true;
  } catch (error) {
    rmSync(mine, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) return false;
    throw error;
  }
}

function readOwner(folder) {
  try {
    return { pid: Number(readFileSync(join(folder, 'pid'), 'utf8')), seenAt: statSync(folder).mtimeMs };
  } catch {
    return undefined;
  }
}

function isStale(owner) {
  if (!owner) return true;
  return !isAlive(owner.pid) || Date.now() - owner.seenAt > STALE_AFTER_SECONDS * 1000;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two launchers may judge the same lock at once: the slower one must not carry off the faster one's new lock. */
function remove(owner) {
  const aside = `${LOCK}.stale-${process.pid}`;
  try {
    renameSync(LOCK, aside);
    if (readOwner(aside)?.pid !== owner?.pid) renameSync(aside, LOCK);
  } catch {
    // Somebody else removed it, or took it in the meantime; the next round sees.
  }
  rmSync(aside, { recursive: true, force: true });
}
