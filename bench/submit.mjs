// Tickets submitted over HTTP to the built product, beside a bare server that writes the same rows durably.
//
//   node bench/submit.mjs                                   SQLite and PostgreSQL, 1, 16 and 64 at once
//   node bench/submit.mjs --databases sqlite --seconds 4    for each server and concurrency, in rounds that take turns
//   node bench/submit.mjs --warm 3                          seconds of load before anything counts (30)
//   node bench/submit.mjs --dist <folder>                   another build than dist
//   node bench/submit.mjs --profile <folder>                keeps the CPU profiles
//
// bench/README.md says what the figures mean.
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { aCategory, draft, register, rowsOfOneTicket, signIn } from './support/customers.mjs';
import { postgresBench, sqliteBench } from './support/databases.mjs';
import { sharesOf } from './support/profile-shares.mjs';
import { ServerProcess } from './support/server-process.mjs';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '4' },
    databases: { type: 'string', default: 'sqlite,postgres' },
    connections: { type: 'string', default: '1,16,64' },
    warm: { type: 'string', default: '30' },
    dist: { type: 'string', default: resolve(import.meta.dirname, '../dist') },
    profile: { type: 'string' },
  },
});

const rounds = Number(options.rounds);
const secondsPerRound = Number(options.seconds) / rounds;
const support = (file) => resolve(import.meta.dirname, 'support', file);

/** What `ticket-rows.mjs` writes; counters exist already when the second ticket comes. */
const bareRows = {
  notifications_notice: 1,
  platform_event: 2,
  queue_contact: 1,
  queue_entry: 1,
  tickets_message: 1,
  tickets_search: 1,
  tickets_search_text: 1,
  tickets_ticket: 1,
};

for (const name of options.databases.split(',')) await measureOn(name);

async function measureOn(name) {
  const folder = mkdtempSync(join(tmpdir(), 'turno-bench-'));
  const database = name === 'postgres' ? await postgresBench() : await sqliteBench(folder);
  const startProduct = () =>
    ServerProcess.start(
      resolve(options.dist, 'src/main.js'),
      { DATABASE_URL: database.url, TURNO_DATA_DIR: folder, TURNO_LOG_LEVEL: 'info', TURNO_LIMITS: 'off' },
      folder,
    );
  const servers = [];
  try {
    const people = await prepare(await startProduct(), database);
    const bareDatabase = await database.copy();
    const product = await startProduct();
    servers.push(product);
    const bareEnv = { BARE_DATABASE: bareDatabase, BARE_PEOPLE: JSON.stringify(people), BARE_TERMS: terms() };
    const bare = await ServerProcess.start(support('bare-server.mjs'), bareEnv, folder);
    servers.push(bare);
    const job = {
      tokens: await signIn(product),
      draft: { ...draft, categorySlug: await aCategory(product) },
    };
    console.log(`\n${name}: ${rounds} rounds of ${secondsPerRound} s each, product and bare server in turn`);
    // A desk runs for weeks: V8 takes half a minute of load until it has compiled what a ticket passes through.
    for (const server of servers)
      await round(server, { ...job, connections: 16, seconds: Number(options.warm) });
    for (const connections of options.connections.split(',').map(Number)) {
      report(connections, await takeTurns(product, bare, { ...job, connections, seconds: secondsPerRound }));
    }
    await profile(name, product, { ...job, connections: 16, seconds: 4 });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The terms of the draft, as the product makes them. */
function terms() {
  const { termsOfTicket } = createRequire(import.meta.url)(
    resolve(options.dist, 'src/tickets/archive-terms.js'),
  );
  return termsOfTicket({ locale: 'es', shown: [draft.subject, draft.body], notes: [], facts: {} }).join(' ');
}

/** Fills a new database, and makes sure that both servers write the same. */
async function prepare(product, database) {
  try {
    const people = await register(product, database);
    const [token] = await signIn(product);
    const ticket = { ...draft, categorySlug: await aCategory(product) };
    await rowsOfOneTicket(product, database, token, ticket);
    const rows = await rowsOfOneTicket(product, database, token, ticket);
    for (const table of new Set([...Object.keys(rows), ...Object.keys(bareRows)])) {
      if (rows[table] !== bareRows[table]) {
        throw new Error(
          `A ticket makes ${rows[table] ?? 0} rows in ${table}, in ticket-rows.mjs ${bareRows[table] ?? 0}`,
        );
      }
    }
    return people;
  } finally {
    await product.stop();
  }
}

async function takeTurns(product, bare, job) {
  const figures = { product: [], bare: [] };
  for (let turn = 0; turn < rounds; turn++) {
    figures.product.push(await round(product, job));
    figures.bare.push(await round(bare, job));
  }
  return figures;
}

async function round(server, job) {
  const before = await server.cpuMs();
  const result = await load({ ...job, url: server.url });
  if (result.failed > 0) throw new Error(`${result.failed} requests failed at ${server.url}`);
  const cpuMs = (await server.cpuMs()) - before;
  await server.quiet();
  return { ...result, perSecond: result.requests / result.seconds, cpuMs: cpuMs / result.requests };
}

function load(job) {
  return new Promise((done, failed) => {
    const generator = fork(support('load.mjs'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    generator.once('message', done);
    generator.once('error', failed);
    generator.send(job);
  });
}

function report(connections, { product, bare }) {
  const ratios = product.map(({ perSecond }, i) => perSecond / bare[i].perSecond);
  const told = (rounds) =>
    `${median(rounds, 'perSecond').toFixed(0).padStart(6)}/s  ${median(rounds, 'cpuMs').toFixed(2)} ms CPU  p50 ${median(rounds, 'p50Ms')} ms  p99 ${median(rounds, 'p99Ms')} ms`;
  console.log(`${String(connections).padStart(4)} at once   product ${told(product)}   bare ${told(bare)}`);
  const each = ratios.map((ratio) => ratio.toFixed(2)).join(' ');
  console.log(`            ratio ${middle(ratios).toFixed(2)} (rounds: ${each})`);
}

async function profile(name, product, job) {
  await product.ask('startProfile');
  await load({ ...job, url: product.url });
  const recorded = await product.ask('stopProfile');
  if (options.profile)
    writeFileSync(join(options.profile, `submit-${name}.cpuprofile`), JSON.stringify(recorded));
  console.log(`where the product's CPU time goes at ${job.connections} at once:`);
  for (const [place, share] of sharesOf(recorded)) {
    if (share >= 0.005) console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${place}`);
  }
}

function median(rounds, field) {
  return middle(rounds.map((each) => each[field]));
}

function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
