import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, HttpClient } from '../support/http-client';
import { describeBuilt, startBuilt, type BuiltApp } from '../support/start-built';
import { emptyPostgres, postgresForFile, type BuiltDatabase } from './built-databases';
import { contradictions } from './database-truth';
import { anyCategory, customerEmail, draft, newCustomer, tokenFor } from './desk-people';
import { eventually } from './eventually';
import { wireTo, type Wire } from './wire';

const secret = { TURNO_JWT_SECRET: 'a secret of the tests, of more than 32 bytes' };
const postgres = postgresForFile();

describeBuilt('an app whose PostgreSQL goes away while it runs', () => {
  let database: BuiltDatabase;
  let dataDir: string;
  let wire: Wire;
  let app: BuiltApp;
  let customer: HttpClient;
  let category: string;
  const send = (subject: string) =>
    customer.post('/api/v1/tickets', draft(category, subject), { 'idempotency-key': subject });

  beforeAll(async () => {
    database = await emptyPostgres(await postgres());
    dataDir = mkdtempSync(join(tmpdir(), 'turno-lost-'));
    const url = new URL(database.url);
    wire = await wireTo(Number(url.port));
    const first = await startBuilt({ DATABASE_URL: database.url, TURNO_DATA_DIR: dataDir, ...secret });
    await newCustomer(first.http, 'ana');
    const token = await tokenFor(first.http, customerEmail('ana'));
    category = await anyCategory(first.http);
    await first.stop();
    url.port = String(wire.port);
    const system = { TURNO_CLOCK: undefined, TURNO_CLOCK_START: undefined };
    app = await startBuilt({ DATABASE_URL: url.href, TURNO_DATA_DIR: dataDir, ...secret, ...system });
    customer = app.http.as(token);
  }, 30_000);
  afterAll(async () => {
    await app.stop();
    await wire.close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each<[string, (wire: Wire) => void]>([
    ['refuses', (it) => it.cut()],
    ['is silent', (it) => it.silence()],
  ])(
    'says so within 5 seconds when it %s, stays alive, and recovers by itself',
    async (how, loseIt) => {
      expect((await send(`Antes, ${how}`)).status).toBe(201);
      loseIt(wire);
      const lostAt = performance.now();
      const asked = [
        send(`Durante, ${how}`),
        customer.get('/api/v1/tickets'),
        app.http.get('/api/v1/status'),
        app.http.get('/readyz'),
      ];
      const answers = await Promise.all(asked.map((answer) => timed(answer, lostAt)));
      expect((await app.http.get('/healthz')).status).toBe(200);
      const slow = answers
        .filter(({ ms }) => ms > 5_500)
        .map(({ ms, answer }) => `${answer.status} after ${Math.round(ms)} ms`);
      expect(slow).toEqual([]);
      expect(answers.map(({ answer }) => answer.status)).toEqual([503, 503, 503, 503]);
      for (const { answer } of answers.slice(0, 3)) {
        expect(answer.code).toBe('platform.database-unreachable');
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      wire.mend();
      await eventually(async () => (await app.http.get('/readyz')).status === 200);
      await eventually(async () => (await send(`Durante, ${how}`)).status === 201);
      expect((await send(`Después, ${how}`)).status).toBe(201);
      expect(app.process.exitCode).toBeNull();
      expect(await contradictions(database)).toEqual([]);
    },
    40_000,
  );

  it('whose server ends all its connections goes on at the next request or the one after', async () => {
    await database.rows(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'turno%' AND pid <> pg_backend_pid()",
    );
    await eventually(async () => (await send('Después de cerrar')).status === 201, 5_000);
    expect(app.process.exitCode).toBeNull();
    const rows = await database.rows<{ subject: string }>('SELECT subject FROM tickets_ticket');
    expect(new Set(rows.map(({ subject }) => subject)).size).toBe(rows.length);
  });
});

async function timed(asked: Promise<Answer>, since: number): Promise<{ answer: Answer; ms: number }> {
  const answer = await asked;
  return { answer, ms: performance.now() - since };
}
