import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migratorOptions } from '../../ormconfig';
import { dialectOf } from '../../src/platform/database/columns';
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

/** A fresh, migrated database: a copy of the template that each worker makes once, in some 30 ms. */
export function freshDatabase(): Promise<TestDatabase> {
  return onSqlite ? freshSqlite() : freshPostgres();
}

/** A database without any table. */
export async function emptyDatabase(): Promise<TestDatabase> {
  if (onSqlite) return sqliteAt(join(sqliteFolder(), `${newName()}.db`));
  return createPostgres(newName(), 'template0');
}

const newName = () => `t${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(5).toString('hex')}`;

async function freshSqlite(): Promise<TestDatabase> {
  const template = join(sqliteFolder(), `template-${process.env.JEST_WORKER_ID ?? '0'}.db`);
  if (!existsSync(template)) {
    const unfinished = `${template}.new`;
    rmSync(unfinished, { force: true });
    await migrate(new DataSource(migratorOptions(`sqlite:${unfinished}`)));
    renameSync(unfinished, template);
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

async function freshPostgres(): Promise<TestDatabase> {
  const template = `turno_template_${setUp('TURNO_TEST_RUN')}_${process.env.JEST_WORKER_ID ?? '0'}`;
  if (!(await isThere(template))) {
    const unfinished = newName();
    const { url } = await createPostgres(unfinished, 'template0');
    await migrate(new DataSource(migratorOptions(url)));
    await onServer((client) => client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`));
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
