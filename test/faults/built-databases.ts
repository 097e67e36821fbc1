import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import { startPostgres, type PostgresServer } from '../support/postgres-server';

/** A database for built apps, with a window of its own through which a test looks at what is really there. */
export interface BuiltDatabase {
  readonly dialect: 'sqlite' | 'postgres';
  readonly url: string;
  /** Committed rows, read past the app. */
  rows<R extends object>(select: string): Promise<R[]>;
  drop(): Promise<void>;
}

export const dialects = ['sqlite', 'postgres'] as const;

/** A PostgreSQL server for the tests of one file; started when first asked for, ended with the file. */
export function postgresForFile(): () => Promise<PostgresServer> {
  let server: Promise<PostgresServer> | undefined;
  afterAll(async () => (await server)?.stop());
  return () => (server ??= startPostgres());
}

/** An empty SQLite file in a folder of its own. */
export function emptySqlite(): BuiltDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'turno-fault-'));
  const file = join(folder, 'turno.db');
  return {
    dialect: 'sqlite',
    url: `sqlite:${file}`,
    rows: async <R extends object>(select: string) => {
      const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
      try {
        return connection.prepare(select).all() as R[];
      } finally {
        connection.close();
      }
    },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An empty database on the given server. */
export async function emptyPostgres(server: PostgresServer): Promise<BuiltDatabase> {
  const name = `t${randomBytes(6).toString('hex')}`;
  await ask(`${server.url}/postgres`, `CREATE DATABASE ${name}`);
  const url = `${server.url}/${name}`;
  return {
    dialect: 'postgres',
    url,
    rows: <R extends object>(select: string) => ask<R>(url, select),
    drop: async () => void (await ask(`${server.url}/postgres`, `DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

async function ask<R extends object>(url: string, statement: string): Promise<R[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(statement)).rows;
  } finally {
    await client.end();
  }
}
