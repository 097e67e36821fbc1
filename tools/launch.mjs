// What npm's scripts run. Without dependencies, in JavaScript that Node 18 understands: it works on a fresh
// machine, finds or fetches a Node that is recent enough, installs and builds what is missing, then does the job.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// Paths in arguments are meant from where they were typed; npm changes the folder and says so.
const typedIn = process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd();
process.chdir(root);
const { findNode } = await import('./node.mjs');
const { build, install, tool } = await import('./prepare.mjs');
const { check, format } = await import('./checks.mjs');
const { Stop, run } = await import('./process.mjs');

const MAIN = 'dist/src/main.js';
// A smaller young generation: idle memory is a fifth lower, and the load of a desk does not notice.
const SERVER = ['--max-semi-space-size=8', MAIN];

// A larger one for Jest, whose workers load all modules anew for each file: a twentieth of the CPU time.
const FOR_TESTS = '--max-semi-space-size=64';

// Two arenas of the C library in place of eight for each core: the threads of the server need no more, and idle
// memory is 5 to 10 MB lower.
const MEMORY = { MALLOC_ARENA_MAX: '2' };

const commands = {
  async start(node) {
    await prepare(node);
    return runApp(node, SERVER, { TURNO_DEMO: '1', ...MEMORY });
  },
  async 'start:prod'(node) {
    return runApp(node, SERVER, { NODE_ENV: 'production', ...MEMORY });
  },
  async dev(node) {
    await install(node);
    const watch = ['start', '--watch', '--entryFile', 'src/main', '--no-shell'];
    const env = { ...process.env, ...unlessSet({ TURNO_DEMO: '1' }) };
    const file = existsSync('.env') ? ['--env-file', '.env'] : [];
    return (await run(node, [tool('@nestjs/cli', 'nest'), ...watch, ...file], { env })).code;
  },
  async build(node) {
    await install(node);
    await build(node, { always: true });
    return 0;
  },
  async test(node, args) {
    // Contract tests, fault tests and benches use the built app.
    await prepare(node);
    return (await run(node, [FOR_TESTS, tool('jest'), ...args])).code;
  },
  async check(node) {
    await install(node);
    return check(node);
  },
  async format(node) {
    await install(node);
    return format(node);
  },
  async 'db:migrate'(node, args) {
    await prepare(node);
    return runApp(node, ['dist/src/cli/main.js', 'migrate', ...args]);
  },
  async screenshots(node) {
    await prepare(node);
    return (await run(node, ['tools/screenshots.mjs'])).code;
  },
  async 'search:eval'(node, args) {
    await prepare(node);
    return runApp(node, ['dist/src/cli/search-eval.js', ...args.map(absolutePath)]);
  },
};

/** The files of an evaluation, as `--corpus <file>` or `--corpus=<file>`. */
function absolutePath(arg, index, args) {
  const [, option, path] = /^(--(?:corpus|queries)=)(.+)$/.exec(arg) ?? [];
  if (option) return option + resolve(typedIn, path);
  return ['--corpus', '--queries'].includes(args[index - 1]) ? resolve(typedIn, arg) : arg;
}

async function prepare(node) {
  await install(node);
  await build(node);
}

/** Runs a program of the built app; variables of `.env` reach it, those already set win. */
async function runApp(node, args, defaults = {}) {
  const env = { ...process.env, ...unlessSet(defaults) };
  const file = existsSync('.env') ? ['--env-file=.env'] : [];
  return (await run(node, [...file, ...args], { env, channel: true })).code;
}

/** The environment wins over `.env`, so a default must not hide what the file says. */
function unlessSet(defaults) {
  const file = existsSync('.env') ? readFileSync('.env', 'utf8') : '';
  const isSet = (name) => name in process.env || new RegExp(`^\\s*(export\\s+)?${name}\\s*=`, 'm').test(file);
  return Object.fromEntries(Object.entries(defaults).filter(([name]) => !isSet(name)));
}

async function main([name, ...args]) {
  if (!Object.hasOwn(commands, name ?? '')) {
    throw new Stop(`Say one of: ${Object.keys(commands).join(', ')}.`);
  }
  if (name === 'start:prod' && !existsSync(MAIN)) {
    throw new Stop(`There is no ${MAIN}: run "npm run build" first; start:prod builds nothing by itself.`);
  }
  if (name === 'start:prod' && !existsSync('node_modules')) {
    throw new Stop('There is no node_modules: run "npm ci" first; start:prod installs nothing by itself.');
  }
  return commands[name](await findNode(), args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  if (error.message) process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
