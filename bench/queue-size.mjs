// What one step of the desk costs with 10,000 and with 1,000,000 waiting tickets, taking turns in the same run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { postgresBench, sqliteBench } from './support/databases.mjs';
import { seedWaiting } from './support/seed-waiting.mjs';
import { ServerProcess } from './support/server-process.mjs';

const { values: given } = parseArgs({
  options: {
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '60' },
    databases: { type: 'string', default: 'sqlite,postgres' },
    dist: { type: 'string', default: resolve(import.meta.dirname, '../dist') },
  },
});
const rounds = Number(given.rounds);
const now = '2026-11-26T10:00:00.000Z';
const password = 'una contraseña de prueba larga';
const owner = 'tienda@example.com';
const boss = 'jefa@example.com';

/** A desk with so many waiting tickets, and somebody who works on it. */
async function desk(kind, waiting) {
  const folder = mkdtempSync(join(tmpdir(), 'turno-size-'));
  const database = kind === 'sqlite' ? await sqliteBench(folder) : await postgresBench();
  const env = {
    DATABASE_URL: database.url,
    TURNO_DATA_DIR: folder,
    TURNO_CLOCK: 'manual',
    TURNO_CLOCK_START: now,
    TURNO_LIMITS: 'off',
    TURNO_LOG_LEVEL: 'error',
    TURNO_ADMIN_EMAIL: boss,
    TURNO_ADMIN_PASSWORD: password,
  };
  const main = join(given.dist, 'src/main.js');
  const first = await ServerProcess.start(main, env, folder);
  const registration = { accountName: 'Tienda', name: 'Ana', email: owner, password };
  const { account, user } = await call(first, 'POST', 'accounts', registration);
  await first.stop();
  await database.exec('UPDATE accounts_user SET email_confirmed_at = created_at');
  await seedWaiting(kind, database, { waiting, accountId: account.id, userId: user.id, now });
  const server = await ServerProcess.start(main, env, folder);
  const { items } = await call(server, 'GET', 'categories');
  const token = async (email) => (await call(server, 'POST', 'sessions', { email, password })).accessToken;
  return {
    waiting,
    server,
    database,
    category: items[0].slug,
    customer: await token(owner),
    staff: await token(boss),
    async close() {
      await server.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function call({ url }, method, path, body, token) {
  const response = await fetch(`${url}/api/v1/${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}

/** Each step: what is done before it is timed, and what is timed. */
const steps = {
  'claim next': {
    times: rounds,
    run: ({ server, staff }) => call(server, 'POST', 'staff/claims', undefined, staff),
    after: ({ server, staff }, { reference }) =>
      call(server, 'DELETE', `staff/claims/${reference}`, undefined, staff),
  },
  place: {
    times: rounds,
    run: ({ server, customer, waiting }) => {
      const any = String(Math.floor(Math.random() * waiting)).padStart(6, '0');
      return call(server, 'GET', `tickets/T-${any}/place`, undefined, customer);
    },
  },
  'first page': {
    times: rounds,
    run: ({ server, staff }) => call(server, 'GET', 'staff/queue', undefined, staff),
  },
  submit: {
    times: rounds,
    run: ({ server, customer, category }) => {
      const draft = { shopId: null, categorySlug: category, level: 'standard' };
      return call(
        server,
        'POST',
        'tickets',
        { ...draft, subject: 'Una duda', body: '¿Cómo se hace?' },
        customer,
      );
    },
  },
  'tick, 100 due': {
    times: Math.max(3, Math.round(rounds / 12)),
    before: ({ database }, round) =>
      database.exec(
        `UPDATE queue_entry SET promised_at = '${now}', next_escalation_at = '${now}', stage = 0, warned = 1
         WHERE arrival BETWEEN ${round * 100 + 1} AND ${round * 100 + 100}`,
      ),
    run: ({ server }) => call(server, 'POST', 'dev/tick'),
  },
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function measure(desks, { times, before, run, after }) {
  const took = desks.map(() => []);
  for (let round = 0; round < times; round++) {
    for (const [i, each] of desks.entries()) {
      await before?.(each, round);
      const began = performance.now();
      const answer = await run(each);
      took[i].push(performance.now() - began);
      await after?.(each, answer);
    }
  }
  return took.map(median);
}

for (const kind of given.databases.split(',')) {
  const desks = [];
  try {
    for (const waiting of [Number(given.small), Number(given.large)]) desks.push(await desk(kind, waiting));
    console.log(
      `\n${kind}: median of ${rounds} in ms, with ${given.small} and ${given.large} waiting tickets`,
    );
    for (const [name, step] of Object.entries(steps)) {
      // The first ones warm caches that a running desk has warm.
      await measure(desks, {
        ...step,
        times: 3,
        before: step.before && ((each, round) => step.before(each, round + 500)),
      });
      const [small, large] = await measure(desks, step);
      console.log(
        `${name.padEnd(14)} ${small.toFixed(2).padStart(8)} ${large.toFixed(2).padStart(8)}   ratio ${(large / small).toFixed(2)}`,
      );
    }
  } finally {
    for (const each of desks) await each.close();
  }
}
