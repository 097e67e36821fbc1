import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Config } from '../config';
import { StartRefused } from './start-refused';

/** Any number will do that nothing else in the database locks. */
const lockKey = 7_401_886_302;
const connectMs = 3_000;
const askAgainMs = 500;
/** As long as an instance that is stopping may take to finish, so that one may follow the other. */
const patienceMs = 13_000;

/**
 * Attached files in a folder of this machine are found by one instance alone. Such an instance holds a lock of the
 * database by itself; instances that share their folder, or keep files in S3, hold it together. The lock lasts as long
 * as its connection, so a process that dies leaves none behind. Answers what gives it back.
 */
export async function holdFolder(config: Config): Promise<() => void> {
  if (config.dialect === 'sqlite') return () => undefined;
  const isShared = config.dataShared || config.files.s3 !== null;
  let client = await holding(config.databaseUrl, isShared, patienceMs);
  if (!client) {
    throw new StartRefused(
      isShared
        ? 'An instance that keeps attached files in a folder of its own uses this database. Stop that one first.'
        : 'Another instance uses this database, and attached files would be in two folders. Give all instances ' +
            'one folder and set TURNO_DATA_SHARED=1, or keep files in S3 (TURNO_S3_BUCKET); or stop the other one first.',
    );
  }
  let released = false;
  /** When the database was away, the lock is taken anew; whoever took it meanwhile keeps it, and we go on. */
  const keep = async (): Promise<void> => {
    while (!released) {
      await ended(client);
      await pause(askAgainMs, undefined, { ref: false });
      if (!released) client = await holding(config.databaseUrl, isShared, 0).catch(() => null);
    }
  };
  void keep();
  return () => {
    released = true;
    client?.end().catch(() => undefined);
  };
}

function ended(client: Client | null): Promise<void> {
  // Not `once` of node:events, which takes the error before the end for a failure.
  return new Promise((end) => (client ? client.once('end', end) : end()));
}

/** A connection that holds the lock; `null` when somebody else does not give it back in time. */
async function holding(databaseUrl: string, isShared: boolean, patience: number): Promise<Client | null> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectMs,
    application_name: 'turno folder lock',
    keepAlive: true,
  });
  // A connection that breaks also ends, and that is what we wait for.
  client.on('error', () => undefined);
  const lock = `SELECT pg_try_advisory_lock${isShared ? '_shared' : ''}($1) AS held`;
  const until = performance.now() + patience;
  try {
    await client.connect();
    for (;;) {
      const { rows } = await client.query<{ held: boolean }>(lock, [lockKey]);
      if (rows[0]?.held) return client;
      if (performance.now() >= until) break;
      await pause(askAgainMs);
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  await client.end();
  return null;
}
