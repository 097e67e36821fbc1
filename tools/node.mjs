import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { withLock } from './lock.mjs';
import { Stop, run, say } from './process.mjs';

const NEEDED = [22, 13];
const CACHE = resolve('.cache/node24');
const PLATFORM = process.platform === 'win32' ? 'win' : process.platform;
const PACKAGE = `node-${PLATFORM}-${process.arch}`;
const FETCHED = join(
  CACHE,
  'node_modules',
  PACKAGE,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * The path of a Node that can run Turno: the one at hand, else a Node 24 fetched with npm into `.cache/node24`.
 * Its folder is put first on PATH, so that everything started from here uses it too.
 */
export async function findNode() {
  const node = isRecent(process.version) ? process.execPath : await fetchedNode();
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  process.env[name] = [dirname(node), process.env[name]].filter(Boolean).join(delimiter);
  return node;
}

/** Runs npm with the given Node and answers like `run`; the npm that started us is preferred. */
export function npm(node, args) {
  const script = process.env.npm_execpath;
  const [program, ...first] = script && /npm-cli\.c?js$/.test(script) ? [node, script] : ['npm'];
  // "npm --silent" reaches this npm too, and would keep the reason of a failure from us.
  return run(program, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
}

async function fetchedNode() {
  if (isRecent(versionOf(FETCHED))) return FETCHED;
  await withLock(async () => {
    if (isRecent(versionOf(FETCHED))) return;
    say(`this is Node ${process.version}; fetching Node 24 into .cache/node24`);
    mkdirSync(CACHE, { recursive: true });
    const args = ['install', '--prefix', CACHE, '--no-save', '--ignore-scripts', `${PACKAGE}@24`];
    const { code, output } = await npm(process.execPath, args);
    if (code !== 0) throw new Stop(`${output}\n${needed()} Fetching Node 24 with npm failed, see above.`);
  });
  const version = versionOf(FETCHED);
  if (!isRecent(version)) {
    throw new Stop(`${needed()} The Node 24 fetched into .cache/node24 answers "${version || 'nothing'}".`);
  }
  return FETCHED;
}

function needed() {
  return `Turno needs Node ${NEEDED.join('.')} or newer, and this is ${process.version}. Install Node 24 and try again.`;
}

function versionOf(program) {
  return spawnSync(program, ['-v'], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

function isRecent(version) {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}
