import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, HttpClient } from '../support/http-client';
import { describeBuilt, startBuilt, type BuiltApp } from '../support/start-built';
import { upload } from '../support/uploads';
import { emptyPostgres, postgresForFile, type BuiltDatabase } from './built-databases';
import { contradictions, servingOrder } from './database-truth';
import {
  adminEmail,
  anyCategory,
  customerEmail,
  draft,
  expectDone,
  firstAdmin,
  newCustomer,
  password,
  payFor,
  signIn,
  tokenFor,
} from './desk-people';

const staffCount = 36;
const claimers = 64;
const waiting = 100;
const perPerson = 3;
const secret = { TURNO_JWT_SECRET: 'a secret of the tests, of more than 32 bytes' };
const postgres = postgresForFile();

describeBuilt('three instances on one PostgreSQL', () => {
  let database: BuiltDatabase;
  let dataDir: string;
  let apps: BuiltApp[];
  let staffTokens: string[];
  let customerToken: string;
  let category: string;

  const instance = (n: number): HttpClient => (apps[n % apps.length] as BuiltApp).http;
  const customer = (n: number) => instance(n).as(customerToken);
  const agent = (n: number, at = n) => instance(at).as(staffTokens[n % staffTokens.length] ?? '');
  const send = async (n: number, subject: string): Promise<string> =>
    (await expectDone(customer(n).post('/api/v1/tickets', draft(category, subject)))).reference;

  beforeAll(async () => {
    database = await emptyPostgres(await postgres());
    // All at once on an empty database: one migrates and seeds, the others wait for it.
    dataDir = mkdtempSync(join(tmpdir(), 'turno-instances-'));
    const folder = { TURNO_DATA_DIR: dataDir, TURNO_DATA_SHARED: '1' };
    const env = { DATABASE_URL: database.url, ...folder, ...secret, ...firstAdmin };
    apps = await Promise.all([startBuilt(env), startBuilt(env), startBuilt(env)]);
    await newCustomer(instance(0), 'ana');
    customerToken = await tokenFor(instance(1), customerEmail('ana'));
    category = await anyCategory(instance(2));
    const admin = await signIn(instance(0), adminEmail);
    staffTokens = [];
    for (let n = 0; n < staffCount; n += 6) {
      const names = Array.from({ length: 6 }, (_, i) => `agente${n + i}`);
      staffTokens.push(...(await Promise.all(names.map((name, i) => hire(admin, instance(i), name)))));
    }
  }, 60_000);
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  afterEach(async () => {
    expect(await contradictions(database)).toEqual([]);
    for (const app of apps)
      expect([app.process.exitCode, app.output()]).toEqual([
        null,
        expect.not.stringMatching(/unforeseen|nobody handled/),
      ]);
  });

  it('keep files in one folder: what one takes in, every other gives out', async () => {
    const { id } = await expectDone(upload(customer(0), 'una.txt', 'por la primera'));
    for (const n of [0, 1, 2])
      expect((await customer(n).get(`/api/v1/files/${id}`)).body).toBe('por la primera');
  });

  it('that start together on an empty database migrate and seed it once', async () => {
    const twice = await database.rows(
      'SELECT name FROM platform_migration GROUP BY name HAVING count(*) > 1',
    );
    expect(twice).toEqual([]);
    const admins = await database.rows("SELECT id FROM accounts_user WHERE role = 'admin'");
    expect(admins).toHaveLength(1);
    const categories = await database.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM knowledge_category',
    );
    expect(categories).toEqual([{ n: 35 }]);
    expect(await database.rows('SELECT 1 FROM billing_price')).toHaveLength(1);
  });

  it('take a ticket that is sent to all of them under one key once', async () => {
    const key = { 'idempotency-key': 'everywhere' };
    const question = draft(category, 'A todas partes');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => customer(n).post('/api/v1/tickets', question, key)),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.reference}`)).size).toBe(1);
    await expectDone(customer(0).put(`/api/v1/tickets/${answers[0]?.body.reference}/closure`));
  });

  it('serve no ticket twice and leave none, in the order of the desk, and nobody holds more than three', async () => {
    const references = new Set<string>();
    for (let n = 0; n < waiting; n += 20) {
      const batch = Array.from({ length: 20 }, (_, i) => send(i, `En espera ${n + i}`));
      for (const reference of await Promise.all(batch)) references.add(reference);
    }
    const order = await servingOrder(database);
    expect(new Set(order)).toEqual(references);
    const claimed: { reference: string; by: number }[] = [];
    const claimAll = async (claimer: number) => {
      const person = claimer % staffCount;
      for (;;) {
        const answer = await agent(person, claimer).post('/api/v1/staff/claims');
        if (answer.status === 204 || answer.code === 'queue.too-many-claims') return;
        expect([answer.status, answer.code]).toEqual([201, undefined]);
        claimed.push({ reference: answer.body.reference, by: person });
      }
    };
    await Promise.all(Array.from({ length: claimers }, (_, claimer) => claimAll(claimer)));
    expect(new Set(claimed.map(({ reference }) => reference)).size).toBe(claimed.length);
    expect(new Set(claimed.map(({ reference }) => reference))).toEqual(references);
    const held = claimed.reduce(
      (all, { by }) => all.set(by, (all.get(by) ?? 0) + 1),
      new Map<number, number>(),
    );
    expect([...held.values()].filter((count) => count > perPerson)).toEqual([]);
    // The first that were given away are, but for those on their way at once, the first of the order.
    const ranks = claimed.slice(0, 20).map(({ reference }) => order.indexOf(reference));
    expect(Math.max(...ranks)).toBeLessThan(20 + claimers);
    await Promise.all(
      claimed.map(({ reference, by }, n) =>
        expectDone(agent(by, n).delete(`/api/v1/staff/claims/${reference}`)),
      ),
    );
    expect(await servingOrder(database)).toEqual(order);
    await Promise.all(
      [...references].map((reference, n) =>
        expectDone(customer(n).put(`/api/v1/tickets/${reference}/closure`)),
      ),
    );
  }, 60_000);

  it('escalate each missed promise once and give each fee back once, however many of them tick', async () => {
    const references = await Promise.all(Array.from({ length: 50 }, (_, n) => send(n, `Olvidado ${n}`)));
    const paid = references.slice(0, 10);
    for (const [n, reference] of paid.entries()) await payFor(customer(n), reference);
    for (const now of ['2026-11-27T17:00:00.000Z', '2026-11-28T12:00:00.000Z']) {
      await expectDone(instance(0).put('/api/v1/dev/clock', { now }));
      const ticks = await Promise.all(
        Array.from({ length: 6 }, (_, n) => instance(n).post('/api/v1/dev/tick')),
      );
      expect(ticks.map(({ status }) => status)).toEqual(ticks.map(() => 200));
    }
    const missed = await database.rows<{ reference: string; stages: number[] }>(
      `SELECT data->>'reference' AS reference, array_agg((data->>'stage')::int ORDER BY data->>'stage') AS stages
       FROM platform_event WHERE name = 'queue.promise-missed' GROUP BY 1`,
    );
    expect(new Set(missed.map(({ reference }) => reference))).toEqual(new Set(references));
    // On Saturday at 13:00 a further day of the standard lane has ended, and none of the premium one.
    const stages = new Map(missed.map((each) => [each.reference, each.stages.join()]));
    expect(references.filter((each) => stages.get(each) !== (paid.includes(each) ? '1' : '1,2'))).toEqual([]);
    const refunds = await database.rows<{ reference: string }>(
      "SELECT data->>'reference' AS reference FROM platform_event WHERE name = 'billing.purchase-refunded'",
    );
    expect(refunds.map(({ reference }) => reference).sort()).toEqual([...paid].sort());
    await expectPlaces(references);
  }, 60_000);

  it('go on together while everybody writes, pays, claims and closes the same tickets at once', async () => {
    const references = await Promise.all(Array.from({ length: 24 }, (_, n) => send(n, `Disputado ${n}`)));
    const faults: string[] = [];
    const note = (what: string, { status, code }: Answer) =>
      void (status >= 500 && faults.push(`${what}: ${status} ${code}`));
    const live = async (n: number) => {
      const path = `/api/v1/tickets/${references[n % references.length]}`;
      note('reply', await customer(n).post(`${path}/messages`, { body: 'Otra cosa.' }));
      note('premium', await customer(n + 1).put(`${path}/premium`));
      note('place', await customer(n + 2).get(`${path}/place`));
      const claim = await agent(n, n).post('/api/v1/staff/claims');
      note('claim', claim);
      if (claim.status === 201) {
        const held = claim.body.reference;
        const asked = { body: '¿Cuál?' };
        if (n % 3 === 0)
          note(
            'ask',
            await agent(n, n + 1).post(`/api/v1/staff/tickets/${held}/information-requests`, asked),
          );
        else note('release', await agent(n, n + 1).delete(`/api/v1/staff/claims/${held}`));
      }
      if (n % 4 === 0) note('close', await customer(n).put(`${path}/closure`));
    };
    await Promise.all(Array.from({ length: 72 }, (_, n) => live(n)));
    expect(faults).toEqual([]);
    await expectPlaces(references);
  }, 60_000);

  /** What the customer is told of each ticket, by whichever instance, is the truth. */
  async function expectPlaces(references: readonly string[]): Promise<void> {
    const order = await servingOrder(database);
    const told = await Promise.all(
      references.map(
        async (reference, n) =>
          (await expectDone(customer(n).get(`/api/v1/tickets/${reference}`))).place?.position ?? 0,
      ),
    );
    expect(told).toEqual(references.map((reference) => order.indexOf(reference) + 1));
  }
});

async function hire(admin: HttpClient, http: HttpClient, name: string): Promise<string> {
  const email = `${name}@desk.example`;
  await expectDone(admin.post('/api/v1/admin/staff', { name, email, role: 'agent', password }));
  return tokenFor(http, email);
}
