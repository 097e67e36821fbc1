import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anOwner, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startS3, type S3Server } from '../support/s3-server';
import { startApp } from '../support/start-app';
import { png, upload } from '../support/uploads';

let s3: S3Server;
let app: RunningApp;
let ana: Owner;
beforeAll(async () => {
  s3 = await startS3();
  app = await startApp({ env: s3.env });
  ana = await anOwner(app, 'Ana');
});
afterAll(async () => {
  await app.close();
  await s3.close();
});

const onThisMachine = () =>
  readdirSync(join(app.config.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );

it('files go into the bucket, are drawn and given out from there, and leave nothing on this machine', async () => {
  const bytes = Buffer.concat([png(500, 500), Buffer.alloc(6_000_000, 1)]);
  const { body: file } = await upload(ana.http, 'a.png', bytes);
  expect([s3.objects().length, onThisMachine()]).toEqual([1, []]);
  await app.clock.tick();
  const [key = ''] = s3.objects();
  expect(s3.objects()).toEqual([key, `${key}-preview`, `${key}-thumbnail`]);
  expect(key).toMatch(/^[0-9a-f]{48}$/);
  const given = await ana.http.get(`/api/v1/files/${file.id}`);
  expect([given.status, given.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
  expect((await ana.http.get(`/api/v1/files/${file.id}/thumbnail`)).headers.get('content-type')).toBe(
    'image/webp',
  );
  await ana.http.delete(`/api/v1/files/${file.id}`);
  await app.clock.tick();
  expect([s3.objects(), onThisMachine()]).toEqual([[], []]);
});

it('what comes back is byte for byte what was sent', async () => {
  const { body: file } = await upload(ana.http, 'a.txt', 'Año nuevo\r\n'.repeat(1_000));
  expect((await ana.http.get(`/api/v1/files/${file.id}`)).body).toBe('Año nuevo\r\n'.repeat(1_000));
});

describe('a storage that does not take them', () => {
  let away: S3Server;
  let other: RunningApp;
  let bruno: Owner;
  beforeEach(async () => {
    away = await startS3();
  });
  afterEach(async () => {
    expect(readdirSync(join(other.config.dataDir, 'files', 'incoming'))).toEqual([]);
    await other.close();
    await away.close();
  });
  const start = async (env: Record<string, string>) => {
    other = await startApp({ env: { ...away.env, ...env } });
    bruno = await anOwner(other, 'Bruno');
  };

  it.each([
    ['because it does not know our key', { TURNO_S3_ACCESS_KEY: 'UNKNOWN' }],
    ['because there is no such bucket', { TURNO_S3_BUCKET: 'another-bucket' }],
    ['because it is not there', { TURNO_S3_ENDPOINT: 'http://127.0.0.1:1' }],
  ])('%s, is a 503 that leaves nothing behind and costs no ticket', async (_why, env) => {
    await start(env);
    const refused = await upload(bruno.http, 'a.txt', 'x');
    expect(refused).toMatchObject({ status: 503, code: 'files.storage-unavailable' });
    expect((await bruno.sends('Sin adjunto')).reference).toMatch(/^T-/);
  });

  it('any more, or not yet, gives out again what it has when it is back', async () => {
    await start({});
    const { id } = (await upload(bruno.http, 'a.txt', 'texto')).body;
    await away.pause();
    expect((await bruno.http.get(`/api/v1/files/${id}`)).code).toBe('files.storage-unavailable');
    await away.resume();
    expect((await bruno.http.get(`/api/v1/files/${id}`)).body).toBe('texto');
  });
});
