import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anAgent, anOwner, signedIn, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { ClamdDouble, harmful } from '../support/clamd';
import { sql } from '../../src/platform/database/sql';
import { Blobs } from '../../src/platform/files/blobs/blobs';
import { Spool } from '../../src/platform/files/blobs/spool';
import { newStoreKey } from '../../src/platform/files/keys';
import { LooseBytes } from '../../src/platform/files/loose-bytes';
import { startApp } from '../support/start-app';
import { png, upload } from '../support/uploads';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const draft = {
  shopId: null,
  categorySlug: 'envios',
  subject: 'Un adjunto',
  body: 'Véase.',
  level: 'standard',
};

/** The bytes in the folder of files, by the names under which they stand. */
function bytesOf(app: RunningApp): string[] {
  return readdirSync(join(app.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

describe('limits', () => {
  let app: RunningApp;
  let ana: Owner;
  beforeAll(async () => {
    app = await startApp({ env: withAdmin });
    ana = await anOwner(app, 'Ana');
  });
  afterAll(() => app.close());

  const defaults = {
    mebibytesPerFile: 20,
    filesPerMessage: 10,
    mebibytesPerThread: 200,
    filesPerPersonAndDay: 200,
    mebibytesPerPersonAndDay: 1_000,
    refusedTypes: [],
  };
  const limit = async (changes: object) => {
    const admin = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
    const { status, body } = await admin.put('/api/v1/admin/policies/files', {
      value: { ...defaults, ...changes },
    });
    expect([status, body.code]).toEqual([200, undefined]);
  };
  const some = async (count: number, size = 1) => {
    const files = [];
    for (let n = 0; n < count; n++)
      files.push((await upload(ana.http, `${n}.txt`, Buffer.alloc(size, 'a'))).body.id);
    return files as string[];
  };

  it('are a policy of the administrators, with its defaults and in the audit log', async () => {
    const admin = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
    expect((await admin.get('/api/v1/admin/policies/files')).body.value).toEqual(defaults);
    await limit({ filesPerMessage: 2 });
    const [line] = await app.sql<{ action: string }>(
      sql`SELECT action FROM platform_audit WHERE subject = ${'files'} ORDER BY id DESC`,
    );
    expect(line?.action).toBe('settings.changed');
  });

  it('of a message: the eleventh file is refused by name, ten are sent', async () => {
    await limit({});
    const files = await some(11);
    const { body } = await ana.http.post('/api/v1/tickets', { ...draft, fileIds: files });
    expect(body).toMatchObject({
      code: 'files.too-many',
      detail: 'Un mensaje admite 10 archivos como máximo.',
    });
    const sent = await ana.http.post('/api/v1/tickets', { ...draft, fileIds: files.slice(1) });
    expect([sent.status, sent.body.messages[0].files.length]).toEqual([201, 10]);
  });

  it('of a ticket hold for all its messages together, notes included, to the byte', async () => {
    await limit({ mebibytesPerThread: 2 });
    const [half, quarter, rest, more] = [
      ...(await some(1, 1_048_576)),
      ...(await some(1, 524_288)),
      ...(await some(1, 524_288)),
      ...(await some(1, 1)),
    ];
    const { body: ticket } = await ana.http.post('/api/v1/tickets', { ...draft, fileIds: [half, quarter] });
    const reply = (id?: string) =>
      ana.http.post(`/api/v1/tickets/${ticket.reference}/messages`, { body: 'Más.', fileIds: [id] });
    expect((await reply(rest)).status).toBe(201);
    expect(await reply(more)).toMatchObject({ status: 400, code: 'files.thread-full' });
  });

  it('of a day: in number and in size, also for uploads at once; the next day is a new one', async () => {
    await app.clock.forward(dayMs);
    await limit({ filesPerPersonAndDay: 3 });
    const sent = await Promise.all(Array.from({ length: 8 }, (_, n) => upload(ana.http, `${n}`, 'x')));
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 201, 201, 429, 429, 429, 429, 429]);
    const refused = await upload(ana.http, 'x', 'x');
    expect(refused).toMatchObject({ status: 429, code: 'files.day-full' });
    // It is 9:00 in the morning.
    expect(refused.headers.get('retry-after')).toBe(String((15 * hourMs) / 1_000));

    const bruno = await anOwner(app, 'Bruno');
    await limit({ mebibytesPerPersonAndDay: 1 });
    expect((await upload(bruno.http, 'x', Buffer.alloc(1_048_575))).status).toBe(201);
    expect((await upload(bruno.http, 'x', 'xx')).status).toBe(429);
    expect((await upload(bruno.http, 'x', 'x')).status).toBe(201);
    await app.clock.forward(dayMs);
    expect((await upload(bruno.http, 'x', 'x')).status).toBe(201);
    expect(await app.sql(sql`SELECT 1 FROM platform_file_day`)).toHaveLength(3);
    await app.clock.forward(dayMs);
    expect(await app.sql(sql`SELECT 1 FROM platform_file_day`)).toHaveLength(1);
  });

  it('of types: what administrators refuse is refused by its bytes', async () => {
    await limit({ refusedTypes: ['application/x-msdownload'] });
    const { body } = await upload(ana.http, 'lista.txt', `MZ${'\0'.repeat(100)}`);
    expect(body).toMatchObject({ status: 400, code: 'files.type-refused' });
    expect((await upload(ana.http, 'virus.exe', 'solo texto')).status).toBe(201);
  });
});

describe('what nobody needs any more', () => {
  let app: RunningApp;
  let ana: Owner;
  beforeAll(async () => {
    app = await startApp();
    ana = await anOwner(app, 'Ana');
  });
  afterAll(() => app.close());

  it('goes after a day, with everything drawn from it; what was sent stays', async () => {
    const sent = (await upload(ana.http, 'a.png', png(10, 10))).body.id;
    const left = (await upload(ana.http, 'b.png', png(10, 10))).body.id;
    await ana.http.post('/api/v1/tickets', { ...draft, fileIds: [sent] });
    await app.clock.tick();
    expect(bytesOf(app)).toHaveLength(6);
    await app.clock.forward(dayMs - 1_000);
    expect((await ana.http.get(`/api/v1/files/${left}`)).status).toBe(200);
    await app.clock.forward(1_000);
    expect((await ana.http.get(`/api/v1/files/${left}`)).status).toBe(404);
    expect((await ana.http.get(`/api/v1/files/${sent}`)).status).toBe(200);
    expect(bytesOf(app)).toHaveLength(3);
  });

  it('goes at once when its uploader removes it', async () => {
    const before = bytesOf(app);
    const { id } = (await upload(ana.http, 'a.txt', 'x')).body;
    expect(bytesOf(app)).toHaveLength(before.length + 1);
    await ana.http.delete(`/api/v1/files/${id}`);
    await app.clock.tick();
    expect(bytesOf(app)).toEqual(before);
  });

  it('goes when a process has died between the bytes and the row, and not while they may still be coming', async () => {
    const before = bytesOf(app);
    const key = newStoreKey();
    await app.get(LooseBytes).announce(key);
    const left = app.get(Spool).open(key);
    await new Promise<void>((written) => left.stream.end('half a file', () => written()));
    await app.get(Blobs).put(key, left.path);
    await app.clock.forward(hourMs - 1_000);
    expect(bytesOf(app)).toHaveLength(before.length + 1);
    await app.clock.forward(1_000);
    expect(bytesOf(app)).toEqual(before);
  });
});

describe('with a scanner', () => {
  let app: RunningApp;
  let clamd: ClamdDouble;
  let ana: Owner;
  let marta: Agent;
  beforeAll(async () => {
    clamd = await ClamdDouble.listen();
    app = await startApp({ env: { ...withAdmin, TURNO_CLAMD: clamd.address } });
    [ana, marta] = [await anOwner(app, 'Ana'), await anAgent(app, 'Marta')];
  });
  afterAll(async () => {
    await app.close();
    await clamd.close();
  });
  beforeEach(() => {
    clamd.mood = 'well';
  });

  it('a file waits for its verdict, is not given out meanwhile, and then is; the ticket waits for nothing', async () => {
    const bytes = Buffer.concat([png(30, 30), Buffer.alloc(300_000, 7)]);
    const { body: file } = await upload(ana.http, 'a.png', bytes);
    expect(file).toMatchObject({ status: 'pending', hasThumbnail: false });
    const { body: ticket } = await ana.http.post('/api/v1/tickets', { ...draft, fileIds: [file.id] });
    expect(ticket.messages[0].files).toEqual([file]);
    for (const path of ['', '/preview'])
      expect(await marta.http.get(`/api/v1/files/${file.id}${path}`)).toMatchObject({
        status: 409,
        code: 'files.pending',
      });
    await app.clock.tick();
    expect(clamd.seen.at(-1)?.equals(bytes)).toBe(true);
    expect((await marta.sees(ticket.reference)).messages[0].files).toEqual([
      { ...file, status: 'ready', hasThumbnail: true },
    ]);
    expect((await marta.http.get(`/api/v1/files/${file.id}`)).status).toBe(200);
  });

  it('what is harmful nobody gets, in whatever form, nor sends it on', async () => {
    const { body: sent } = await upload(ana.http, 'a.txt', `x${harmful}`);
    const { body: kept } = await upload(ana.http, 'b.png', Buffer.concat([png(9, 9), Buffer.from(harmful)]));
    const { body: ticket } = await ana.http.post('/api/v1/tickets', { ...draft, fileIds: [sent.id] });
    await app.clock.tick();
    for (const path of ['', '/thumbnail', '/preview']) {
      for (const { http } of [ana, marta])
        expect((await http.get(`/api/v1/files/${sent.id}${path}`)).code).toBe('files.quarantined');
    }
    expect((await marta.sees(ticket.reference)).messages[0].files[0].status).toBe('quarantined');
    expect((await ana.http.post('/api/v1/tickets', { ...draft, fileIds: [kept.id] })).body.errors).toEqual([
      expect.objectContaining({ path: 'fileIds.0', code: 'files.quarantined' }),
    ]);
    const events = await app.sql(sql`SELECT 1 FROM platform_event WHERE name = 'platform.file-quarantined'`);
    expect(events).toHaveLength(2);
    // What was sent is told to its sender and to supervisors; what was not is refused where it would be.
    const told = (await app.mail()).filter(({ kind }) => /file_quarantined|supervisors/.test(kind));
    expect(told.map(({ kind, to }) => [kind, to])).toEqual(
      expect.arrayContaining([
        ['file_quarantined', ana.email],
        ['supervisors_digest', withAdmin.TURNO_ADMIN_EMAIL],
      ]),
    );
    expect(told.filter(({ kind }) => kind === 'file_quarantined')).toHaveLength(1);
    expect(told.every(({ text }) => text.includes(ticket.reference))).toBe(true);
  });

  it('that does not answer costs no ticket: files stay pending and are scanned when it is back', async () => {
    clamd.mood = 'gone';
    const { body: file } = await upload(ana.http, 'a.txt', 'texto');
    expect((await ana.http.post('/api/v1/tickets', { ...draft, fileIds: [file.id] })).status).toBe(201);
    for (let n = 0; n < 5; n++) await app.clock.forward(30 * 60_000);
    expect((await ana.http.get(`/api/v1/files/${file.id}`)).code).toBe('files.pending');
    clamd.mood = 'well';
    await app.clock.forward(hourMs);
    expect((await ana.http.get(`/api/v1/files/${file.id}`)).body).toBe('texto');
  });

  it('that refuses what is too long for it has given no verdict', async () => {
    clamd.streamMaxLength = 1_000;
    const { body: file } = await upload(ana.http, 'a.txt', 'a'.repeat(200_000));
    await app.clock.tick();
    expect((await ana.http.get(`/api/v1/files/${file.id}`)).code).toBe('files.pending');
    clamd.streamMaxLength = 26_214_400;
    await app.clock.forward(hourMs);
    expect((await ana.http.get(`/api/v1/files/${file.id}`)).status).toBe(200);
  });
});
