import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';

/** A SQLite file for the product, and a copy of it for the bare server. */
export async function sqliteBench(folder) {
  const file = join(folder, 'turno.db');
  const using = (work) => {
    const database = new Database(file);
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    url: `sqlite:${file}`,
    run: async (text) => using((database) => database.prepare(text).all()),
    exec: async (text) => using((database) => void database.exec(text)),
    tables: async () =>
      using((database) =>
        database
          .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
          .pluck()
          .all(),
      ),
    async copy() {
      const copy = join(folder, 'bare.db');
      using((database) => database.prepare('VACUUM INTO ?').run(copy));
      return copy;
    },
    stop: async () => undefined,
  };
}

/** A PostgreSQL of its own with its usual settings (fsync on), and a copy of the database for the bare server. */
export async function postgresBench() {
  const program = resolve(import.meta.dirname, '../../test/support/postgres-process.mjs');
  const server = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((done) => server.once('exit', done));
  const port = await new Promise((told, failed) => {
    server.stdout.once('data', (text) => told(String(text).trim()));
    void ended.then(() => failed(new Error('PostgreSQL did not start')));
  });
  const address = (database) => `postgres://turno:turno@127.0.0.1:${port}/${database}`;
  const using = async (database, text) => {
    const client = new pg.Client({ connectionString: address(database) });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
  await using('postgres', 'CREATE DATABASE turno');
  return {
    url: address('turno'),
    run: (text) => using('turno', text),
    exec: (text) => using('turno', text),
    tables: async () =>
      (await using('turno', "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).map(
        (row) => row.tablename,
      ),
    async copy() {
      await using('postgres', 'CREATE DATABASE bare TEMPLATE turno');
      return address('bare');
    },
    async stop() {
      server.stdin.end();
      await ended;
    },
  };
}
