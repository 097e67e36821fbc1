import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy, { type Busboy } from 'busboy';
import { Invalid, TooLarge, type DomainError } from '../errors';
import { storageFault } from './blobs/blobs';
import type { Spooled } from './blobs/spool';
import { mebibyte } from './files-settings';
import { sampleBytes } from './type-of-bytes';

/** What came in, as it was counted on the way; the bytes are on the disk. */
export interface Received {
  name: string;
  size: number;
  hash: string;
  sample: Buffer;
}

/**
 * Reads one file from a multipart request into the spool. It answers when the whole request has been read, also when
 * it refuses: browsers show no answer that comes before. Errors: `files.no-file`, `files.one-at-a-time`,
 * `files.interrupted`, `files.too-large`, `platform.disk-full`.
 */
export async function receiveFile(
  request: IncomingMessage,
  spooled: Spooled,
  maxMebibytes: number,
): Promise<Received> {
  const tooLarge = () => new TooLarge('files.too-large', { max: maxMebibytes });
  const max = maxMebibytes * mebibyte;
  // Twice what is allowed is read for the sake of an answer, and no more.
  if (Number(request.headers['content-length'] ?? 0) > 2 * max) throw tooLarge();
  if (request.destroyed && !request.complete) throw new Invalid('files.interrupted');
  const form = parser(request, max);
  let arriving: Promise<Received> | undefined;
  let fault: DomainError | undefined;
  const read = new Promise<void>((done, fail) => {
    form.on('file', (field, content, { filename }) => {
      if (field === 'file' && !arriving) {
        arriving = spoolFile(content, filename, spooled);
        arriving.catch(fail);
      } else {
        fault ??= new Invalid(arriving ? 'files.one-at-a-time' : 'files.no-file');
        content.resume();
      }
    });
    form.once('filesLimit', () => (fault ??= new Invalid('files.one-at-a-time')));
    form.once('error', (error) => fail(new Invalid(faultOfForm(error))));
    form.once('close', done);
    request.once('close', () => request.complete || fail(new Invalid('files.interrupted')));
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      if ((size += chunk.length) > 2 * max) fail(tooLarge());
    });
    // Not by `pipeline`, which on a fault destroys the connection that the answer must take.
    request.pipe(form);
  });
  try {
    await read;
  } catch (error) {
    request.unpipe(form).resume();
    form.destroy();
    throw error;
  }
  const received = await arriving;
  if (fault) throw fault;
  if (!received) throw new Invalid('files.no-file');
  if (received.size > max) throw tooLarge();
  return received;
}

function parser(request: IncomingMessage, fileSize: number): Busboy {
  try {
    return busboy({
      headers: request.headers,
      // The name is cleaned by us, from what was really sent.
      preservePath: true,
      defParamCharset: 'utf8',
      limits: {
        fileSize: fileSize + 1,
        files: 2,
        fields: 5,
        fieldSize: 1_000,
        fieldNameSize: 100,
        headerPairs: 20,
      },
    });
  } catch {
    throw new Invalid('files.no-file');
  }
}

/** The parser's own words are the only sign of which it was. */
function faultOfForm(error: unknown): 'files.interrupted' | 'files.no-file' {
  const isCut = error instanceof Error && error.message === 'Unexpected end of form';
  return isCut ? 'files.interrupted' : 'files.no-file';
}

async function spoolFile(
  content: Readable,
  name: string | undefined,
  { stream }: Spooled,
): Promise<Received> {
  const hash = createHash('sha256');
  const beginning: Buffer[] = [];
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      if (size < sampleBytes) beginning.push(Buffer.from(chunk.subarray(0, sampleBytes - size)));
      size += chunk.length;
      hash.update(chunk);
      next(null, chunk);
    },
  });
  try {
    await pipeline(content, counted, stream);
  } catch (error) {
    throw storageFault(error);
  }
  return { name: asNamed(name ?? ''), size, hash: hash.digest('hex'), sample: Buffer.concat(beginning) };
}

/** Forms write three characters of names in this way (WHATWG, "multipart/form-data encoding algorithm"). */
function asNamed(name: string): string {
  return name.replace(/%22/g, '"').replace(/%0D/g, '\r').replace(/%0A/g, '\n');
}
