import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HttpClient } from '../support/http-client';
import { describeBuilt, startBuilt } from '../support/start-built';
import { dialects, emptyPostgres, emptySqlite, postgresForFile, type BuiltDatabase } from './built-databases';
import { contradictions } from './database-truth';
import { eventually } from './eventually';
import { anyCategory, customerEmail, draft, newCustomer, tokenFor } from './desk-people';

const rounds = 3;
const clients = 16;
const postgres = postgresForFile();

/** What the clients remember of a burst: tickets they were told of, and keys whose answer never came. */
interface Memory {
  acknowledged: Map<string, string>;
  unanswered: string[];
}

describeBuilt('a process that is killed in the middle of a burst', () => {
  it.each(dialects)(
    'has kept on %s every ticket that it acknowledged, once and whole, and takes the others again under their keys',
    async (dialect) => {
      const database = dialect === 'sqlite' ? emptySqlite() : await emptyPostgres(await postgres());
      const dataDir = mkdtempSync(join(tmpdir(), 'turno-killed-'));
      const start = () => startBuilt({ DATABASE_URL: database.url, TURNO_DATA_DIR: dataDir });
      const lock = `${database.url.slice('sqlite:'.length)}.lock`;
      let app = await start();
      try {
        await newCustomer(app.http, 'ana');
        const token = await tokenFor(app.http, customerEmail('ana'));
        const category = await anyCategory(app.http);
        const memory: Memory = { acknowledged: new Map(), unanswered: [] };
        for (let round = 0; round < rounds; round++) {
          const burst = Promise.all(
            Array.from({ length: clients }, (_, client) =>
              sendUntilItDies(app.http.as(token), category, `${round}.${client}`, memory),
            ),
          );
          // In the middle: some have their answer, however slow the machine is, and the others wait for theirs.
          const before = memory.acknowledged.size;
          await eventually(() => memory.acknowledged.size > before + clients);
          await pause(Math.random() * 200);
          expect(await app.kill('SIGKILL')).toBe('SIGKILL');
          await burst;
          if (dialect === 'sqlite') expect(existsSync(lock)).toBe(true);
          app = await start();
          expect(await contradictions(database)).toEqual([]);
          await expectKept(database, memory);
          await sendAgain(app.http.as(token), category, memory);
          expect(await contradictions(database)).toEqual([]);
          await expectKept(database, memory);
        }
        expect(memory.acknowledged.size).toBeGreaterThan(rounds * clients);
      } finally {
        await app.stop();
        await database.drop();
        rmSync(dataDir, { recursive: true, force: true });
      }
    },
    60_000,
  );
});

/** Sends ticket after ticket, each under a key of its own that is also its subject, until nobody answers. */
async function sendUntilItDies(
  http: HttpClient,
  category: string,
  client: string,
  memory: Memory,
): Promise<void> {
  for (let n = 0; ; n++) {
    const key = `burst ${client}.${n}`;
    const sent = http.post('/api/v1/tickets', draft(category, key), { 'idempotency-key': key });
    const answer = await sent.catch(() => null);
    if (!answer) return void memory.unanswered.push(key);
    expect([key, answer.status]).toEqual([key, 201]);
    memory.acknowledged.set(key, answer.body.reference);
  }
}

/** What a client does that never had an answer; and once more what it had one for. */
async function sendAgain(http: HttpClient, category: string, memory: Memory): Promise<void> {
  const known = [...memory.acknowledged.keys()].slice(-clients);
  for (const key of [...memory.unanswered.splice(0), ...known]) {
    const answer = await http.post('/api/v1/tickets', draft(category, key), { 'idempotency-key': key });
    expect([key, answer.status]).toEqual([key, 201]);
    expect(memory.acknowledged.get(key) ?? answer.body.reference).toBe(answer.body.reference);
    memory.acknowledged.set(key, answer.body.reference);
  }
}

/** Each acknowledged ticket is there once under the reference that was told, and nothing is there that nobody sent. */
async function expectKept(database: BuiltDatabase, { acknowledged, unanswered }: Memory): Promise<void> {
  const rows = await database.rows<{ subject: string; reference: string; messages: number | string }>(
    `SELECT t.subject, t.reference, (SELECT count(*) FROM tickets_message m WHERE m.ticket_id = t.id
       AND m.body = t.subject || ', con detalle.') AS messages FROM tickets_ticket t`,
  );
  const kept = new Map(rows.map(({ subject, reference }) => [subject, reference]));
  expect(kept.size).toBe(rows.length);
  expect(rows.filter(({ messages }) => Number(messages) !== 1)).toEqual([]);
  const lost = [...acknowledged].filter(([key, reference]) => kept.get(key) !== reference);
  expect(lost).toEqual([]);
  const unknown = rows.filter(({ subject }) => !acknowledged.has(subject) && !unanswered.includes(subject));
  expect(unknown).toEqual([]);
}
