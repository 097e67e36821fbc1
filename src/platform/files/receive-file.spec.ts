import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DomainError } from '../errors';
import type { Received } from './read-form';
import { receiveFile } from './receive-file';

/** A server that receives one file at the path and answers what it was told, or the code of the fault. */
let path: string;
let server: Server;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'turno-receive-'));
  server = createServer((request, response) => {
    const stream = createWriteStream(path);
    const spooled = { path, stream, discard: async () => undefined };
    receiveFile(request, spooled, 1).then(
      (received) => response.end(JSON.stringify(received)),
      (error: unknown) => {
        stream.destroy();
        response.end(JSON.stringify({ code: error instanceof DomainError ? error.code : String(error) }));
      },
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  path = join(folder, 'file');
});

async function send(bytes: Uint8Array<ArrayBuffer>): Promise<Received & { code?: string }> {
  const form = new FormData();
  form.append('file', new Blob([bytes]), 'a.bin');
  const { port } = server.address() as AddressInfo;
  return (await (await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: form })).json()) as Received;
}

it('a disk that is full is told as such, and the sender gets an answer', async () => {
  // Whatever is written to this device, the system has no space left for it.
  path = '/dev/full';
  expect(await send(new Uint8Array(900_000))).toEqual({ code: 'platform.disk-full' });
});

it('what is too large is read to its end, so that the answer is read too', async () => {
  expect(await send(new Uint8Array(1_048_577))).toEqual({ code: 'files.too-large' });
  expect(await send(new Uint8Array(1_048_576))).toMatchObject({ size: 1_048_576 });
});

it('whatever the bytes, and wherever they look like the end of the form, they arrive as they are', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.uint8Array({ maxLength: 5_000 }),
          fc.constantFrom('\r\n', '--', '\r\n--', '------formdata', '\0').map((text) => Buffer.from(text)),
        ),
        { maxLength: 8 },
      ),
      async (parts) => {
        const bytes = new Uint8Array(Buffer.concat(parts));
        const { size } = await send(bytes);
        expect(size).toBe(bytes.length);
        expect(readFileSync(path).equals(bytes)).toBe(true);
      },
    ),
    { numRuns: 40 },
  ));

/** Forms as no browser sends them, of which the parser breaks off in another place each. */
const partHead = (name: string) => `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"`;
it.each<[string, string]>([
  ['a name with a control character', `${partHead('a\0.txt')}\r\n\r\nabc\r\n--x--\r\n`],
  [
    'a second part that is none',
    `${partHead('a.txt')}\r\n\r\nabc\r\n${partHead('b\x01')}\r\n\r\nb\r\n--x--\r\n`,
  ],
  ['a head without an end', `${partHead('a'.repeat(20_000))}`],
  ['no end', `${partHead('a.txt')}\r\n\r\nabc`],
  ['a second file without an end', `${partHead('a.txt')}\r\n\r\nabc\r\n${partHead('b.txt')}\r\n\r\nb`],
])('%s is refused, and the next form is read', async (_what, body) => {
  const { port } = server.address() as AddressInfo;
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers, body });
  expect(await answer.json()).toEqual({ code: expect.stringMatching(/^files\.(no-file|interrupted)$/) });
  expect(await send(new Uint8Array(5))).toMatchObject({ size: 5 });
});
