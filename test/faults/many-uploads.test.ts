import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeBuilt, startBuilt, type BuiltApp } from '../support/start-built';
import { png, upload } from '../support/uploads';
import { newCustomer } from './desk-people';
import type { HttpClient } from '../support/http-client';

const mebibyte = 1_048_576;
const atOnce = 20;
/** All of them in memory would be 400; streams of so many connections need some tens. */
const mostGrowthMebibytes = 200;

/** The memory of the process at its highest so far, as the system counts it. */
function peakMebibytes({ process }: BuiltApp): number {
  const status = readFileSync(`/proc/${process.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
}

describeBuilt('twenty files of twenty mebibytes at once', () => {
  let app: BuiltApp;
  let ana: HttpClient;
  beforeAll(async () => {
    app = await startBuilt();
    ana = await newCustomer(app.http, 'ana');
    await upload(ana, 'calentar.bin', Buffer.alloc(mebibyte));
  }, 30_000);
  afterAll(() => app.stop());

  it('go through the process without standing in its memory, up and down', async () => {
    const bytes = Buffer.alloc(20 * mebibyte, 'turno');
    const before = peakMebibytes(app);
    const sent = await Promise.all(Array.from({ length: atOnce }, (_, n) => upload(ana, `${n}.bin`, bytes)));
    expect(sent.map(({ status }) => status)).toEqual(Array<number>(atOnce).fill(201));
    const given = await Promise.all(sent.map(({ body }) => ana.get(`/api/v1/files/${body.id}`)));
    expect(given.every(({ body }) => body.length === bytes.length)).toBe(true);
    expect(peakMebibytes(app) - before).toBeLessThan(mostGrowthMebibytes);
    expect(readdirSync(join(app.dataDir, 'files', 'incoming'))).toEqual([]);
  }, 120_000);

  it('and one more at the same time by the same person is refused, to be sent a moment later', async () => {
    const bytes = Buffer.alloc(3 * mebibyte);
    const sent = await Promise.all(
      Array.from({ length: atOnce + 10 }, (_, n) => upload(ana, `${n}.bin`, bytes)),
    );
    const codes = new Set(sent.map(({ status, code }) => code ?? status));
    expect([...codes].every((each) => each === 201 || each === 'files.too-many-at-once')).toBe(true);
    expect((await upload(ana, 'otra.bin', bytes)).status).toBe(201);
  }, 120_000);

  it('the program that draws images is part of the build', async () => {
    const { body: file } = await upload(ana, 'a.png', png(30, 30));
    await app.http.post('/api/v1/dev/tick');
    expect((await ana.get(`/api/v1/files/${file.id}/thumbnail`)).headers.get('content-type')).toBe(
      'image/webp',
    );
  }, 30_000);
});
