import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventReader } from '../support/event-reader';
import type { HttpClient } from '../support/http-client';
import { describeBuilt, startBuilt, type BuiltApp } from '../support/start-built';
import { emptyPostgres, postgresForFile, type BuiltDatabase } from './built-databases';
import {
  anyCategory,
  customerEmail,
  draft,
  expectDone,
  firstAdmin,
  newCustomer,
  newStaff,
  password,
  signIn,
} from './desk-people';

const secret = { TURNO_JWT_SECRET: 'a secret of the tests, of more than 32 bytes' };
const postgres = postgresForFile();

describeBuilt('who listens on one of two instances', () => {
  let database: BuiltDatabase;
  let dataDir: string;
  let one: BuiltApp;
  let two: BuiltApp;
  let ana: HttpClient;
  let anaThere: HttpClient;
  let marta: HttpClient;

  beforeAll(async () => {
    database = await emptyPostgres(await postgres());
    dataDir = mkdtempSync(join(tmpdir(), 'turno-live-'));
    const folder = { TURNO_DATA_DIR: dataDir, TURNO_DATA_SHARED: '1' };
    const env = { DATABASE_URL: database.url, ...folder, ...secret, ...firstAdmin };
    [one, two] = await Promise.all([startBuilt(env), startBuilt(env)]);
    ana = await newCustomer(one.http, 'ana');
    anaThere = await signIn(two.http, customerEmail('ana'));
    marta = await newStaff(two.http, 'marta', 'agent');
  }, 90_000);
  afterAll(async () => {
    await Promise.all([one.stop(), two.stop()]);
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('sees what happens on the other, can go on there after a cut, and sees who types there', async () => {
    const category = await anyCategory(one.http);
    const { reference } = await expectDone(ana.post('/api/v1/tickets', draft(category, 'No se guarda')));
    const [hers, martas] = [await EventReader.open(ana), await EventReader.open(marta)];
    const { messages } = await expectDone(marta.get(`/api/v1/staff/tickets/${reference}`));
    const answer = { body: 'Pulse «Guardar».', seenUpTo: messages.at(-1).id };
    await expectDone(marta.post(`/api/v1/staff/tickets/${reference}/answers`, answer));
    const answered = await hers.told('tickets.ticket-answered');
    hers.close();

    await expectDone(ana.post(`/api/v1/tickets/${reference}/messages`, { body: 'Sigue sin resolverse.' }));
    const again = await EventReader.open(anaThere, answered.id);
    await again.told('tickets.customer-replied');
    again.close();

    const presence = `/api/v1/staff/tickets/${reference}/presence`;
    const { accessToken } = await expectDone(
      one.http.post('/api/v1/sessions', { email: 'marta@desk.example', password: password }),
    );
    await expectDone(one.http.as(accessToken).put(presence, { typing: true }));
    const { data } = await martas.next(({ event }) => event === 'presence');
    expect(data).toEqual({ reference, people: [expect.objectContaining({ name: 'marta', typing: true })] });
    martas.close();
  }, 60_000);

  it('is let go at once when that one stops, which is no reason for it to stop late', async () => {
    const reader = await EventReader.open(ana);
    const startedAt = performance.now();
    expect(await one.kill('SIGTERM')).toBe(0);
    await reader.ended;
    expect(performance.now() - startedAt).toBeLessThan(9_000);
  }, 30_000);
});
