import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpClient } from '../support/http-client';
import { describeBuilt, startBuilt, type BuiltApp } from '../support/start-built';
import { dialects, emptyPostgres, emptySqlite, postgresForFile, type BuiltDatabase } from './built-databases';
import { contradictions } from './database-truth';
import { anyCategory, customerEmail, draft, newCustomer, tokenFor } from './desk-people';
import { eventually } from './eventually';

const clients = 16;
const postgres = postgresForFile();
const isCut = (failure: string) => /ECONNREFUSED|ECONNRESET|SocketError/.test(failure);
/** As it runs at its vendor's: the clock of the system, a second in which balancers may notice. */
const production = {
  NODE_ENV: 'production',
  TURNO_CLOCK: undefined,
  TURNO_CLOCK_START: undefined,
  TURNO_LIMITS: undefined,
  TURNO_JWT_SECRET: 'a secret of the tests, of more than 32 bytes',
};

describeBuilt('a process that is asked to stop', () => {
  let database: BuiltDatabase;
  let dataDir: string;
  let app: BuiltApp | undefined;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'turno-shutdown-'));
  });
  afterEach(async () => {
    await app?.stop();
    app = undefined;
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Starts in production with a customer who can write, which needs the mail that only the manual clock shows. */
  async function startWithCustomer(
    more: Record<string, string> = {},
  ): Promise<{ app: BuiltApp; customer: HttpClient; category: string }> {
    const env = { DATABASE_URL: database.url, TURNO_DATA_DIR: dataDir };
    const first = await startBuilt({ ...env, TURNO_JWT_SECRET: production.TURNO_JWT_SECRET });
    await newCustomer(first.http, 'ana');
    const token = await tokenFor(first.http, customerEmail('ana'));
    expect(await first.kill('SIGTERM')).toBe(0);
    app = await startBuilt({ ...env, ...production, ...more });
    return { app, customer: app.http.as(token), category: await anyCategory(app.http) };
  }

  async function expectKept(acknowledged: ReadonlySet<string>): Promise<void> {
    const rows = await database.rows<{ subject: string }>('SELECT subject FROM tickets_ticket');
    const kept = rows.map(({ subject }) => subject);
    expect([...acknowledged].filter((subject) => !kept.includes(subject))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
    expect(await contradictions(database)).toEqual([]);
  }

  it.each(dialects)(
    'on %s says so first, finishes what was begun, loses nothing, and ends with 0',
    async (dialect) => {
      database = dialect === 'sqlite' ? emptySqlite() : await emptyPostgres(await postgres());
      // On a busy machine we are a slow balancer.
      const { app, customer, category } = await startWithCustomer({ TURNO_DRAIN_SECONDS: '4' });
      const burst = new Burst(customer, category);
      await eventually(() => burst.acknowledged.size > clients);
      const ended = app.kill('SIGTERM');
      // As a balancer does: it asks, and sends nobody any more once the answer is no.
      await eventually(async () => (await app.http.get('/readyz')).status === 503);
      expect((await app.http.get('/healthz')).status).toBe(200);
      await burst.stop();
      expect(burst.failures).toEqual([]);
      expect(await ended).toBe(0);
      await expectKept(burst.acknowledged);
      await expect(accepts(app.url)).resolves.toBe(false);
      const onTheSamePort = {
        DATABASE_URL: database.url,
        TURNO_DATA_DIR: dataDir,
        PORT: new URL(app.url).port,
      };
      await (await startBuilt(onTheSamePort)).stop();
    },
    60_000,
  );

  it('ends also while clients keep asking on connections kept open, and loses nothing that it acknowledged', async () => {
    database = emptySqlite();
    const { app, customer, category } = await startWithCustomer();
    const burst = new Burst(customer, category);
    await eventually(() => burst.acknowledged.size > clients);
    const startedAt = performance.now();
    expect(await app.kill('SIGTERM')).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    await burst.stop();
    expect(burst.failures.filter((failure) => !isCut(failure))).toEqual([]);
    await expectKept(burst.acknowledged);
  }, 60_000);

  it('does not wait for connections that are merely kept open', async () => {
    database = emptySqlite();
    app = await startBuilt({ DATABASE_URL: database.url, TURNO_DATA_DIR: dataDir });
    const sockets = await Promise.all(Array.from({ length: 5 }, () => openSocket(app?.url ?? '')));
    const startedAt = performance.now();
    expect(await app.kill('SIGTERM')).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    sockets.forEach((socket) => socket.destroy());
  });
});

/** Clients that send one ticket after another, until they are told to stop or nobody answers. */
class Burst {
  readonly acknowledged = new Set<string>();
  readonly failures: string[] = [];
  private readonly writing: Promise<void[]>;
  private goesOn = true;

  constructor(
    private readonly customer: HttpClient,
    private readonly category: string,
  ) {
    this.writing = Promise.all(Array.from({ length: clients }, (_, client) => this.write(client)));
  }

  async stop(): Promise<void> {
    this.goesOn = false;
    await this.writing;
  }

  private async write(client: number): Promise<void> {
    for (let n = 0; this.goesOn; n++) {
      const subject = `Pregunta ${client}.${n}`;
      const sent = this.customer.post('/api/v1/tickets', draft(this.category, subject), {
        'idempotency-key': subject,
      });
      const answer = await sent.catch(
        (error: Error) => void this.failures.push(`${subject}: ${String(error.cause)}`),
      );
      if (!answer) return;
      if (answer.status === 201) this.acknowledged.add(subject);
      else this.failures.push(`${subject}: ${answer.status}`);
    }
  }
}

function accepts(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((answer) => {
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** A connection that asked once and stays. */
async function openSocket(url: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await new Promise((ready) => {
    socket.once('data', ready);
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n');
  });
  return socket;
}
