import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migratorOptions } from '../../ormconfig';
import { dialectOf, sqlitePath } from '../../src/platform/database/columns';
import { migrate } from '../../src/platform/migrations/migrate';

/** The database that this run of the file is about; fixed before any module was imported. */
export const dialect = dialectOf(process.env.DATABASE_URL);
const onSqlite = dialect === 'sqlite';
export const onPostgres = dialect === 'postgres';

type TellTest = (name: string, test: () => Promise<void>, timeoutMs?: number) => void;

/** `it` for a guarantee that speaks of one database alone; on the other there is no such test, nor a skipped one. */
export const itOnSqlite: TellTest = onSqlite ? it : () => undefined;
export const itOnPostgres: TellTest = onPostgres ? it : () => undefined;

/** A database for one app or story. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A fresh, migrated database. */
export function freshDatabase(): Promise<TestDatabase> {
  return copyOf('migrated', async () => {
    const database = await emptyDatabase();
    await migrate(new DataSource(migratorOptions(database.url)));
    return database;
  });
}

/**
 * A copy of the database that `make` leaves behind. Each worker makes it once for each name, and a copy takes some
 * 30 ms. Nobody may be connected to it any more.
 */
export async function copyOf(name: string, make: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const template = `template_${name}_${process.env.JEST_WORKER_ID ?? '0'}`;
  return onSqlite ? copyOfSqlite(template, make) : copyOfPostgres(template, make);
}

/** A database without any table. */
export async function emptyDatabase(): Promise<TestDatabase> {
  if (onSqlite) return sqliteAt(join(sqliteFolder(), `${newName()}.db`));
  return createPostgres(newName(), 'template0');
}

const newName = () => `t${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(5).toString('hex')}`;

async function copyOfSqlite(name: string, make: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const template = join(sqliteFolder(), `${name}.db`);
  if (!existsSync(template)) {
    const made = sqlitePath((await make()).url);
    // Brings into the file what may still stand in the log beside it.
    const log = new Sqlite(made);
    log.pragma('wal_checkpoint(TRUNCATE)');
    log.close();
    renameSync(made, template);
  }
  const file = join(sqliteFolder(), `${newName()}.db`);
  copyFileSync(template, file);
  return sqliteAt(file);
}

function sqliteAt(file: string): TestDatabase {
  return {
    url: `sqlite:${file}`,
    drop: async () => ['', '-wal', '-shm', '.lock'].forEach((end) => rmSync(file + end, { force: true })),
  };
}

function sqliteFolder(): string {
  return setUp('TURNO_TEST_SQLITE');
}

async function copyOfPostgres(name: string, make: () => Promise<TestDatabase>): Promise<TestDatabase> {
  // Several runs may share a server that somebody named.
  const template = `turno_${name}_${setUp('TURNO_TEST_RUN')}`;
  if (!(await isThere(template))) {
    const made = new URL((await make()).url).pathname.slice(1);
    await onServer((client) => client.query(`ALTER DATABASE ${made} RENAME TO ${template}`));
  }
  return createPostgres(newName(), template);
}

async function createPostgres(name: string, template: string): Promise<TestDatabase> {
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`));
  return {
    url: addressOf(name),
    drop: () =>
      onServer((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)).then(() => undefined),
  };
}

async function isThere(name: string): Promise<boolean> {
  const { rowCount } = await onServer((client) =>
    client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]),
  );
  return rowCount === 1;
}

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: addressOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(database: string): string {
  const url = new URL(setUp('TURNO_TEST_POSTGRES'));
  url.pathname = `/${database}`;
  return url.href;
}

function setUp(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this file in Jest's project "sqlite" or "postgres"`);
  return value;
}
