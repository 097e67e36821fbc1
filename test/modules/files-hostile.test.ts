import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { anOwner, bearerOf, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';
import { png, pngOf, upload } from '../support/uploads';

let app: RunningApp;
let ana: Owner;
let authorization: string;
beforeAll(async () => {
  app = await startApp();
  ana = await anOwner(app, 'Ana');
  authorization = await bearerOf(app, ana.email);
});
afterAll(() => app.close());

/** Everything under the folder of files, whatever it is. */
function bytesOnDisk(): string[] {
  const folder = join(app.config.dataDir, 'files');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const script = '<script>alert(document.domain)</script>';

describe('a file is what its bytes are, and is given out so that no browser runs it', () => {
  it.each<[string, string, Uint8Array | string, string]>([
    ['a page under the name of an image', 'foto.png', `<!doctype html>${script}`, 'text/plain'],
    [
      'a drawing with a script',
      'logo.svg',
      `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
      'text/plain',
    ],
    [
      'an image that goes on as a page',
      'foto.html',
      Buffer.concat([png(4, 4), Buffer.from(script)]),
      'image/png',
    ],
    [
      'an image that goes on as an archive',
      'foto.zip',
      Buffer.concat([png(4, 4), Buffer.from('PK\x03\x04')]),
      'image/png',
    ],
    ['a GIF whose numbers are a comment', 'x.js', 'GIF89a/*\0\0*/=1;alert(1)', 'image/gif'],
    ['an archive that would unfold to gigabytes', 'x.docx', zipBomb(), 'application/zip'],
    ['the same the other way', 'x.tar.gz', gzipSync(Buffer.alloc(20_000_000)), 'application/gzip'],
    ['a program', 'factura.pdf', Buffer.from('MZ' + '\0'.repeat(200)), 'application/x-msdownload'],
  ])('%s', async (_what, name, bytes, type) => {
    const { body: file } = await upload(ana.http, name, bytes);
    expect(file).toMatchObject({ name, type, status: 'ready' });
    const given = await fetch(`${app.url}/api/v1/files/${file.id}`, {
      headers: { authorization },
    });
    expect(given.headers.get('content-type')?.split(';')[0]).toBe(type);
    expect(given.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(given.headers.get('x-content-type-options')).toBe('nosniff');
    expect(given.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(Buffer.from(await given.arrayBuffer()).equals(Buffer.from(bytes as string))).toBe(true);
  });
});

describe('of an image nothing is shown but its dots', () => {
  const drawn = async (bytes: Buffer) => {
    const { body: file } = await upload(ana.http, 'foto.png', bytes);
    await app.clock.tick();
    const thumbnail = await ana.http.get(`/api/v1/files/${file.id}/thumbnail`);
    return { thumbnail, preview: await ana.http.get(`/api/v1/files/${file.id}/preview`) };
  };

  it('what stands behind them or beside them is gone', async () => {
    const { thumbnail, preview } = await drawn(Buffer.concat([png(40, 30), Buffer.from(script)]));
    for (const { status, headers, body } of [thumbnail, preview]) {
      expect([status, headers.get('content-type')]).toEqual([200, 'image/webp']);
      expect(body).not.toContain('script');
    }
  });

  it.each<[string, () => Buffer]>([
    ['one of 50,000 times 50,000 dots', () => pngOf(50_000, 50_000, deflateSync(Buffer.alloc(200_000)))],
    ['one just above 40 million', () => pngOf(8_000, 5_001, deflateSync(Buffer.alloc(200_000)))],
    ['one that breaks off', () => png(600, 600).subarray(0, 200)],
    ['one whose dots are none', () => pngOf(10, 10, Buffer.from('not compressed at all'))],
  ])('%s is not drawn, stays a file, and harms nobody', async (_what, bytes) => {
    const { thumbnail, preview } = await drawn(bytes());
    expect([thumbnail.code, preview.code]).toEqual(['files.no-picture', 'files.no-picture']);
    expect((await ana.http.get('/api/v1/me')).status).toBe(200);
  });
});

describe('names', () => {
  it.each([
    ['../../../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['..／..／secreto.txt', 'secreto.txt'],
    ['foto\u202egnp.exe', 'fotognp.exe'],
    ['a\u200b\u2066b.txt', 'ab.txt'],
    ['x\r\nSet-Cookie: a=b.txt', 'xSet-Cookie_ a=b.txt'],
    ['....', 'archivo'],
    ['nul', '_nul'],
    [`${'largo'.repeat(100)}.pdf`, `${'largo'.repeat(30).slice(0, 146)}.pdf`],
  ])('%j can do no harm: %j', async (sent, name) => {
    const { body: file } = await upload(ana.http, sent, 'texto');
    expect(file.name).toBe(name);
    const { headers } = await ana.http.get(`/api/v1/files/${file.id}`);
    expect(headers.get('content-disposition')).not.toMatch(/[\r\n]/);
    expect(headers.get('set-cookie')).toBeNull();
  });

  const naughty = join(__dirname, '../../../shared/data/hostile.json');
  const texts: string[] = existsSync(naughty) ? textsIn(JSON.parse(readFileSync(naughty, 'utf8'))) : [];
  it('of whatever kind are taken, shown and given back', async () => {
    for (const text of texts.filter((each) => !/\p{Cs}/u.test(each)).slice(0, 150)) {
      const { status, body } = await upload(ana.http, text, 'x');
      // A header with control characters in it is none; nor is one whose end reads as a part of the name.
      if (status === 400) expect(text).toMatch(/\\$|[^\P{Cc}\r\n\t]/u);
      else expect([text, status]).toEqual([text, 201]);
      if (status === 400) continue;
      expect((await ana.http.get(`/api/v1/files/${body.id}`)).status).toBe(200);
      await ana.http.delete(`/api/v1/files/${body.id}`);
    }
  });
});

describe('what is refused leaves nothing behind', () => {
  let before: string[];
  beforeEach(async () => {
    await app.clock.tick();
    before = bytesOnDisk();
  });
  afterEach(() => expect(bytesOnDisk()).toEqual(before));

  const mebibyte = 1_048_576;
  const form = (parts: [string, string, string][]) => {
    const data = new FormData();
    for (const [field, name, bytes] of parts) data.append(field, new Blob([bytes]), name);
    return ana.http.post('/api/v1/files', data);
  };

  it('a name with control characters, which no header can have', async () => {
    expect((await upload(ana.http, 'a\u0007b\u0000.txt', 'x')).code).toBe('files.no-file');
  });

  it('nothing at all in a file', async () => {
    expect((await upload(ana.http, 'vacío.txt', '')).body).toMatchObject({
      status: 400,
      code: 'files.empty',
    });
  });

  it('one byte more than is allowed', async () => {
    const { body } = await upload(ana.http, 'a.bin', Buffer.alloc(20 * mebibyte + 1));
    expect(body).toMatchObject({ status: 413, code: 'files.too-large' });
    expect(body.detail).toBe('El archivo supera los 20 MiB admitidos.');
  });

  it('two files in one form, a file in another field, a field without a file, no form', async () => {
    const two = await form([
      ['file', 'a', 'a'],
      ['file', 'b', 'b'],
    ]);
    expect(two.code).toBe('files.one-at-a-time');
    expect((await form([['other', 'a', 'a']])).code).toBe('files.no-file');
    const words = new FormData();
    words.append('file', 'only words');
    expect((await ana.http.post('/api/v1/files', words)).code).toBe('files.no-file');
    expect((await ana.http.post('/api/v1/files', { file: 'x' })).code).toBe('files.no-file');
    const type = { 'content-type': 'multipart/form-data' };
    expect((await ana.http.post('/api/v1/files', 'no boundary', type)).code).toBe('files.no-file');
    const cut = `--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf`;
    const broken = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await ana.http.post('/api/v1/files', cut, broken)).code).toBe('files.interrupted');
  });

  it('a form sent to any other route, and a file from nobody', async () => {
    const data = new FormData();
    data.append('file', new Blob(['x']), 'x');
    expect((await ana.http.post('/api/v1/tickets', data)).status).toBe(415);
    expect((await upload(app.http, 'x', 'x')).status).toBe(401);
  });

  it('an upload that breaks off in the middle', async () => {
    const head = [
      'POST /api/v1/files HTTP/1.1',
      'Host: localhost',
      `Authorization: ${authorization}`,
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 1000000',
      '',
      '--x',
      'Content-Disposition: form-data; name="file"; filename="a"',
      '',
      'x'.repeat(100_000),
    ].join('\r\n');
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    await new Promise((sent) => socket.write(head, sent));
    while (bytesOnDisk().length === before.length) await new Promise(setImmediate);
    socket.destroy();
    while (bytesOnDisk().length > before.length) await new Promise(setImmediate);
  });
});

it('exactly what is allowed is taken, whole, for the eyes of the program alone, and with its hash', async () => {
  const bytes = Buffer.alloc(20 * 1_048_576, 'turno');
  const before = new Set(bytesOnDisk());
  const { body: file } = await upload(ana.http, 'justo.bin', bytes);
  expect(file.size).toBe(bytes.length);
  const [path = ''] = bytesOnDisk().filter((each) => !before.has(each));
  expect(path).toMatch(/\/files\/[0-9a-f]{2}\/[0-9a-f]{48}$/);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

/** The head of an archive whose only entry says that it unfolds to four gigabytes. */
function zipBomb(): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(4_000, 18);
  head.writeUInt32LE(0xfffffff0, 22);
  head.writeUInt16LE(19, 26);
  return Buffer.concat([head, Buffer.from('[Content_Types].xml'), deflateSync(Buffer.alloc(4_000_000))]);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
