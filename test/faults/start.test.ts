import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeBuilt, distFolder, programEnv, startBuilt } from '../support/start-built';
import { emptySqlite } from './built-databases';

/** Runs the app until it ends; for starts that are to fail. */
function startInVain(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(distFolder, 'src/main.js')], {
    env: { ...programEnv, PORT: '0', TURNO_DATA_DIR: tmpdir(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((ended) => child.once('close', (code) => ended({ code, output })));
}

describeBuilt('a start', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'turno-start-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('on a SQLite file that another process serves is refused in a sentence, and harms nobody', async () => {
    const database = emptySqlite();
    const app = await startBuilt({ DATABASE_URL: database.url, TURNO_DATA_DIR: dataDir });
    try {
      const { code, output } = await startInVain({ DATABASE_URL: database.url, TURNO_DATA_DIR: dataDir });
      expect(code).toBe(1);
      expect(output).toContain(`in use by another Turno (process ${app.process.pid})`);
      expect(output).not.toMatch(/\n\s+at /);
      expect((await app.http.get('/readyz')).status).toBe(200);
    } finally {
      await app.stop();
      await database.drop();
    }
  }, 30_000);

  it('sees through the lock of a process that died, and of four at once one alone gets it', async () => {
    const database = emptySqlite();
    const env = { DATABASE_URL: database.url, TURNO_DATA_DIR: dataDir };
    const first = await startBuilt(env);
    await first.kill('SIGKILL');
    const started = await Promise.allSettled(Array.from({ length: 4 }, () => startBuilt(env)));
    const running = started.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const reasons = started.flatMap((outcome) =>
      outcome.status === 'rejected' ? [String(outcome.reason)] : [],
    );
    await Promise.all(running.map((app) => app.stop()));
    await database.drop();
    expect(running).toHaveLength(1);
    for (const reason of reasons) expect(reason).toContain('in use by another Turno');
  }, 30_000);

  it('with a lock that says nothing is no reason to stay down', async () => {
    const database = emptySqlite();
    writeFileSync(`${database.url.slice('sqlite:'.length)}.lock`, '');
    const app = await startBuilt({ DATABASE_URL: database.url, TURNO_DATA_DIR: dataDir });
    await app.stop();
    await database.drop();
  }, 30_000);

  it('with faults of configuration names all of them at once', async () => {
    const { code, output } = await startInVain({
      NODE_ENV: 'production',
      PORT: 'many',
      PUBLIC_URL: 'desk.example',
      DATABASE_URL: 'mysql://x',
      TURNO_CLOCK: 'manual',
      TURNO_LIMITS: 'off',
      TURNO_ADMIN_EMAIL: 'a@b.example',
    });
    expect(code).toBe(1);
    for (const name of [
      'PORT',
      'PUBLIC_URL',
      'DATABASE_URL',
      'TURNO_JWT_SECRET',
      'TURNO_CLOCK',
      'TURNO_LIMITS',
      'TURNO_ADMIN_PASSWORD',
    ]) {
      expect(output).toContain(name);
    }
    expect(output).toMatch(/has 7 fault\(s\)/);
    expect(output).not.toMatch(/\n\s+at /);
  }, 30_000);

  it('warns by name of a setting that it does not know, and goes on', async () => {
    const app = await startBuilt({ TURNO_CLOKC: 'manual' });
    expect(app.output()).toContain('Warning: TURNO_CLOKC is not a setting of Turno');
    await app.stop();
  }, 30_000);

  it('on a port that is taken says so', async () => {
    const app = await startBuilt();
    const port = new URL(app.url).port;
    const { code, output } = await startInVain({ TURNO_DATA_DIR: dataDir, PORT: port });
    await app.stop();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is in use`);
    expect(output).not.toMatch(/\n\s+at /);
  }, 30_000);

  it('without the PostgreSQL that it is told to use says what it tried, and no password', async () => {
    const { code, output } = await startInVain({
      TURNO_DATA_DIR: dataDir,
      DATABASE_URL: 'postgres://turno:very-secret@127.0.0.1:1/desk',
    });
    expect(code).toBe(1);
    expect(output).toContain('The database at 127.0.0.1:1 (desk) cannot be reached');
    expect(output).not.toContain('very-secret');
    expect(output).not.toMatch(/\n\s+at /);
  }, 30_000);
});
