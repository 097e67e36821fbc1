import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** A real PostgreSQL of its own, thrown away afterwards. */
export interface PostgresServer {
  /** Address without a database: append its name. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Durability would only cost time here. */
const hasty = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=300'];

/** Starts an empty PostgreSQL on a free port; about 2 seconds. */
export function startPostgres(): Promise<PostgresServer> {
  const child = spawn(process.execPath, [resolve('test/support/postgres-process.mjs'), ...hasty], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said = (said + String(chunk)).slice(-4_000)));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return new Promise((started, failed) => {
    child.stdout.once('data', (port: Buffer) =>
      started({
        url: `postgres://turno:turno@127.0.0.1:${String(port).trim()}`,
        stop: () => {
          child.stdin.end();
          return ended;
        },
      }),
    );
    void ended.then(() => failed(new Error(`PostgreSQL did not start:\n${said}`)));
  });
}
