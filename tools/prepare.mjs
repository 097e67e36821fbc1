import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { npm } from './node.mjs';
import { Stop, run, say } from './process.mjs';

const INSTALLED = 'node_modules/.turno-lock';
const BUILT = 'dist/.turno-build';
const SOURCES = [
  'src',
  'ormconfig.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
  'package-lock.json',
];

/** Brings node_modules to what package-lock.json says, if it is not there yet. */
export async function install(node) {
  if (isInstalled()) return;
  await withLock(async () => {
    if (isInstalled()) return;
    const startedAt = Date.now();
    say('installing packages (npm ci)');
    // Build tools are development packages; npm would leave them out under NODE_ENV=production.
    const exact = await npm(node, ['ci', '--include=dev']);
    if (exact.code !== 0) {
      const reason = exact.output.split('\n').slice(0, 6).join('\n');
      say(
        `npm ci failed, "npm install --no-save" follows; versions may differ from the lock file.\n${reason}`,
      );
      const near = await npm(node, ['install', '--no-save', '--include=dev']);
      if (near.code !== 0) throw new Stop(`${near.output}\nThe packages could not be installed, see above.`);
    }
    writeFileSync(INSTALLED, lockHash());
    say(`packages installed in ${seconds(startedAt)}`);
  });
}

/** Builds when dist was made from other sources than those at hand; `always` builds in any case. */
export async function build(node, { always = false } = {}) {
  if (!always && isBuilt()) return;
  await withLock(async () => {
    if (!always && isBuilt()) return;
    const startedAt = Date.now();
    // Taken before the build: a source that changes meanwhile makes this build stale, as it should.
    const stamp = sourcesHash();
    say('building');
    // Outputs of deleted sources would live on otherwise, migrations among them.
    rmSync('dist', { recursive: true, force: true });
    const { code, output } = await run(node, [tool('@nestjs/cli', 'nest'), 'build'], { quiet: true });
    if (code !== 0) {
      // The compiler writes what it could; half an app must not be mistaken for one.
      rmSync('dist', { recursive: true, force: true });
      throw new Stop(`${output}\nThe build failed, see above.`, code);
    }
    if (!existsSync('dist/src/main.js')) throw new Stop('The build made no dist/src/main.js.');
    writeFileSync(BUILT, stamp);
    say(`built in ${seconds(startedAt)}`);
  });
}

/** The script of a tool in node_modules. */
export function tool(packageName, name = packageName) {
  const folder = join('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

export function seconds(startedAt) {
  return `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
}

function isInstalled() {
  if (!existsSync('node_modules')) return false;
  return (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === lockHash()) || matchesLock();
}

/** After somebody's own `npm install`: npm keeps a list of what it put there, comparable to the lock file. */
function matchesLock() {
  const list = 'node_modules/.package-lock.json';
  if (!existsSync(list)) return false;
  const { '': _root, ...wanted } = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const found = JSON.parse(readFileSync(list, 'utf8')).packages;
  const isSame = ([path, { version, integrity, optional }]) =>
    found[path] ? found[path].version === version && found[path].integrity === integrity : optional === true;
  return Object.entries(wanted).every(isSame) && Object.keys(found).every((path) => path in wanted);
}

function isBuilt() {
  return existsSync('dist/src/main.js') && existsSync(BUILT) && readFileSync(BUILT, 'utf8') === sourcesHash();
}

function lockHash() {
  return createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
}

/** Contents rather than times of change: a checkout or a copy touches the times of everything. */
function sourcesHash() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesOf))
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path) || path.endsWith('.spec.ts')) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
