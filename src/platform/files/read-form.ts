import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy, { type Busboy, type Limits } from 'busboy';
import { Invalid, TooLarge, type DomainError } from '../errors';
import { storageFault } from './blobs/blobs';
import type { Spooled } from './blobs/spool';
import { sampleBytes } from './type-of-bytes';

/** What came in, as it was counted on the way; the bytes are on the disk. */
export interface Received {
  name: string;
  size: number;
  hash: string;
  sample: Buffer;
}

/** A parser of the request's form. Errors: `files.no-file` when it is none. */
export function formParser({ headers }: IncomingMessage, limits: Limits): Busboy {
  try {
    return busboy({
      headers,
      // The name is cleaned by us, from what was really sent.
      preservePath: true,
      defParamCharset: 'utf8',
      limits: { fieldNameSize: 100, headerPairs: 20, ...limits },
    });
  } catch {
    throw new Invalid('files.no-file');
  }
}

/**
 * Reads the whole request, also when it will be refused: browsers show no answer that comes before. `listen` is told
 * how to give up. Errors: `files.interrupted`, `files.no-file`, and `tooLarge` for what passes `mostBytes`.
 */
export async function readForm(
  request: IncomingMessage,
  form: Busboy,
  { mostBytes, tooLarge }: { mostBytes: number; tooLarge: () => TooLarge },
  listen: (fail: (error: DomainError) => void) => void,
): Promise<void> {
  if (request.destroyed && !request.complete) throw new Invalid('files.interrupted');
  const read = new Promise<void>((done, fail) => {
    listen(fail);
    // A parser that is given up after a fault reports a second one, which would end the program.
    form.on('error', (error) => fail(new Invalid(faultOfForm(error))));
    form.once('close', done);
    request.once('close', () => request.complete || fail(new Invalid('files.interrupted')));
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      if ((size += chunk.length) > mostBytes) fail(tooLarge());
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
}

/** The parser's own words are the only sign of which it was. */
function faultOfForm(error: unknown): 'files.interrupted' | 'files.no-file' {
  const isCut = error instanceof Error && error.message === 'Unexpected end of form';
  return isCut ? 'files.interrupted' : 'files.no-file';
}

/** Reads one file of a form and keeps nothing of it. That it breaks off is told by the form, and must not end the program. */
export function dropFile(content: Readable): void {
  content.on('error', () => undefined).resume();
}

/** Writes one file of a form to the disk. Errors: `platform.disk-full`. */
export async function spoolFile(
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
