// Desks with few and with many tickets, each with its database and server, for benches that compare the two.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { postgresBench, sqliteBench } from './databases.mjs';
import { ServerProcess } from './server-process.mjs';

export const now = '2026-11-26T10:00:00.000Z';
const password = 'una contraseña de prueba larga';
const owner = 'tienda@example.com';
const boss = 'jefa@example.com';

/** What such a bench is told; `rounds` unless it is told. */
export function givenToBench(rounds) {
  const { values } = parseArgs({
    options: {
      small: { type: 'string', default: '10000' },
      large: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: String(rounds) },
      databases: { type: 'string', default: 'sqlite,postgres' },
      dist: { type: 'string', default: resolve(import.meta.dirname, '../../dist') },
    },
  });
  const { small, large, rounds: times, databases, dist } = values;
  return {
    ...{ small, large, dist, rounds: Number(times) },
    sizes: [Number(small), Number(large)],
    kinds: databases.split(','),
  };
}

/** A desk whose tables `seed` has filled, with the tokens of an owner and of an administrator. */
export async function grownDesk(kind, dist, seed) {
  const folder = mkdtempSync(join(tmpdir(), 'turno-grown-'));
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
  const main = join(dist, 'src/main.js');
  const first = await ServerProcess.start(main, env, folder);
  const registration = { accountName: 'Tienda', name: 'Ana', email: owner, password };
  const { account, user } = await call(first, 'POST', 'accounts', registration);
  await first.stop();
  await database.exec('UPDATE accounts_user SET email_confirmed_at = created_at');
  await seed(database, { accountId: account.id, userId: user.id, now });
  const server = await ServerProcess.start(main, env, folder);
  const token = async (email) => (await call(server, 'POST', 'sessions', { email, password })).accessToken;
  return {
    ...{ server, database, customer: await token(owner), staff: await token(boss) },
    async close() {
      await server.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the server answers; anything but success ends the bench. */
export async function call({ url }, method, path, body, token) {
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
