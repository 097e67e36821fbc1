import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/** Ends the launcher with a sentence for people and an exit code. */
export class Stop extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

const running = new Set();
let interruptedBy;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal));

function interrupt(signal) {
  interruptedBy ??= signal;
  // A terminal sends Ctrl-C to the children too; a second one would cut their orderly end short.
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  for (const child of running) child.kill(signal);
}

// npm starts us through a shell. The signal that ends npm ends that shell and never reaches us, and the app would
// live on without anybody who knows of it: so we end when one of the two above us is gone.
if (process.env.npm_lifecycle_event) {
  const parents = lineage();
  const watch = setInterval(() => {
    if (lineage() === parents) return;
    clearInterval(watch);
    interrupt('SIGTERM');
  }, 500).unref();
}

/** Our parent and, where /proc tells, its parent. */
function lineage() {
  try {
    const [, grandparent] = /.*\) \S (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    return `${process.ppid} ${grandparent}`;
  } catch {
    return `${process.ppid}`;
  }
}

/** Throws when a signal has asked the launcher to end; call it between two steps. */
export function stopIfInterrupted() {
  if (interruptedBy) throw new Stop('', exitCodeOf(null, interruptedBy));
}

/**
 * Runs a program to its end and answers with its exit code (128 + number when a signal ended it) and, where
 * `quiet`, what it printed. Without `quiet` it shares our terminal. `channel` opens an IPC channel, by whose
 * closing the program notices that the launcher was killed.
 */
export async function run(program, args, { env = process.env, quiet = false, channel = false } = {}) {
  stopIfInterrupted();
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', 'inherit', 'inherit'];
  if (channel) stdio.push('ipc');
  // On Windows npm is a script, which only a shell can start.
  const shell = process.platform === 'win32' && program === 'npm';
  const plain = quiet && !process.stderr.isTTY ? { NO_COLOR: '1' } : {};
  const child = spawn(program, args, { env: { ...env, ...plain }, stdio, shell });
  running.add(child);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(exitCodeOf(code, signal)));
  }).finally(() => running.delete(child));
  // A step in between that a signal cut short has not failed, and nothing may follow it.
  if (quiet) stopIfInterrupted();
  return { code, output };
}

/** One short line about what takes the time; on stderr, so that the output of a command stays clean. */
export function say(sentence) {
  process.stderr.write(`turno: ${sentence}\n`);
}

function exitCodeOf(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 1);
}
