import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DomainError } from '../errors';
import type { Received } from './read-form';
import { receiveForm, type FormFields } from './receive-form';

const limits = { mebibytesPerFile: 1, files: 3 };

interface Told {
  fields: FormFields;
  files: Received[];
  more: boolean;
  code?: string;
}

/** A server that receives a form and answers what it was told, or the code of the fault. */
let server: Server;
let folder: string;
let codes: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'turno-form-'));
  let opened = 0;
  server = createServer((request, response) => {
    const open = () => {
      const path = join(folder, String(opened++));
      return { path, stream: createWriteStream(path), discard: async () => undefined };
    };
    receiveForm(request, open, limits).then(
      (form) => response.end(JSON.stringify(form)),
      (error: unknown) => {
        const code = error instanceof DomainError ? error.code : String(error);
        codes.push(code);
        response.end(JSON.stringify({ code }));
      },
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => (codes = []));

const port = () => (server.address() as AddressInfo).port;

async function send(form: FormData): Promise<Told> {
  return (await (await fetch(`http://127.0.0.1:${port()}`, { method: 'POST', body: form })).json()) as Told;
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytes = (count: number) => new Blob([new Uint8Array(count)]);

it('whatever is typed and whatever the bytes, both arrive as they are, in their order', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,20}$/), { maxLength: 6 }),
      fc.array(fc.stringMatching(/^[\w áñ¿?€"&<>=-]{0,200}$/), { minLength: 6, maxLength: 6 }),
      fc.array(fc.uint8Array({ maxLength: 3_000 }), { maxLength: 3 }),
      async (names, values, contents) => {
        const form = new FormData();
        names.forEach((name, at) => form.append(name, values[at] ?? ''));
        contents.forEach((content, at) =>
          form.append('files', new Blob([new Uint8Array(content)]), `${at}.bin`),
        );
        const { fields, files, more } = await send(form);
        expect(fields).toEqual(Object.fromEntries(names.map((name, at) => [name, values[at]])));
        expect(files.map(({ hash }) => hash)).toEqual(contents.map(hashOf));
        expect([files.map(({ name }) => name), more]).toEqual([contents.map((_, at) => `${at}.bin`), false]);
      },
    ),
    { numRuns: 40 },
  ));

it('a field that comes several times is a list, and a field without a file is no file', async () => {
  const form = new FormData();
  for (const value of ['a', 'b', 'c']) form.append('fileIds', value);
  const { fields } = await send(form);
  expect(fields).toEqual({ fileIds: ['a', 'b', 'c'] });

  const head =
    'content-disposition: form-data; name="files"; filename=""\r\ncontent-type: application/octet-stream';
  const body = `--x\r\n${head}\r\n\r\n\r\n--x--\r\n`;
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const answer = await fetch(`http://127.0.0.1:${port()}`, { method: 'POST', headers, body });
  expect(await answer.json()).toEqual({ fields: {}, files: [], more: false });
});

it('what is too many or too large costs neither the text nor the others', async () => {
  const form = new FormData();
  form.append('body', 'Un texto largo.');
  form.append('files', bytes(3 * 1_048_576), 'grande.bin');
  for (const at of [1, 2, 3]) form.append('files', bytes(10), `${at}.bin`);
  const { fields, files, more } = await send(form);
  expect([fields, more]).toEqual([{ body: 'Un texto largo.' }, true]);
  expect(files.map(({ size }) => size)).toEqual([1_048_577, 10, 10]);
});

it('a form that breaks off is told as such, and leaves nobody waiting', async () => {
  const before = readdirSync(folder).length;
  const socket = connect(port(), '127.0.0.1');
  const head = 'content-disposition: form-data; name="files"; filename="a.bin"';
  const type = 'content-type: multipart/form-data; boundary=x\r\ncontent-length: 900000';
  socket.end(`POST / HTTP/1.1\r\nhost: x\r\n${type}\r\n\r\n--x\r\n${head}\r\n\r\nabc`);
  await new Promise((closed) => socket.once('close', closed).resume());
  expect(readdirSync(folder).length).toBeLessThanOrEqual(before + 1);
  expect(codes).toEqual(['files.interrupted']);
});

const partOf = (name: string) => `--x\r\ncontent-disposition: form-data; name="files"; filename="${name}"`;
it.each<[string, string]>([
  ['a name with a control character', `${partOf('a\0.txt')}\r\n\r\nabc\r\n--x--\r\n`],
  ['one file too many, and no end', [1, 2, 3, 4].map((n) => `${partOf(String(n))}\r\n\r\nabc\r\n`).join('')],
])('%s is refused, and the next form is read', async (_what, body) => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const answer = await fetch(`http://127.0.0.1:${port()}`, { method: 'POST', headers, body });
  expect(await answer.json()).toEqual({ code: expect.stringMatching(/^files\.(no-file|interrupted)$/) });
  const form = new FormData();
  form.append('files', bytes(5), 'b.bin');
  expect((await send(form)).files).toMatchObject([{ size: 5 }]);
});
