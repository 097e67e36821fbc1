import { spawn } from 'node:child_process';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { secondMs } from '../../clock';

/** What is drawn from an image: both as WebP, without anything that the original says beside its dots. */
export interface Pictures {
  thumbnail: Buffer;
  preview: Buffer;
}

/** More dots than any camera makes, and a hundredth of what a few bytes can claim to unfold to. */
const maxPixels = 40_000_000;
const thumbnailSide = 320;
const previewSide = 1_600;
const maxMs = 5 * secondMs;
const mostBytes = 16_777_216;
const notDrawable = 3;

/** Under Jest the program runs from its source, whose types Node takes off by itself. */
const isSource = extname(__filename) === '.ts';
const program = join(__dirname, `draw.${isSource ? 'mts' : 'mjs'}`);
const flags = ['--max-old-space-size=128', ...(isSource ? ['--experimental-strip-types'] : [])];

/** `null` when it is no such image, or one that is too large. Errors: any, when the drawing broke off. */
export async function drawPictures(
  bytes: Readable,
  type: string,
  limits: { maxMs?: number } = {},
): Promise<Pictures | null> {
  const child = spawn(
    process.execPath,
    [...flags, program, type, String(maxPixels), String(thumbnailSide), String(previewSide)],
    { env: {}, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const ended = new Promise<number | string | null>((end, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => end(signal ?? code));
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), limits.maxMs ?? maxMs);
  const drawn: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    drawn.push(chunk);
    if ((size += chunk.length) > mostBytes) child.kill('SIGKILL');
  });
  try {
    const [how, fed] = await Promise.allSettled([ended, pipeline(bytes, child.stdin)]);
    if (how.status === 'rejected') throw how.reason;
    if (how.value !== 0 && how.value !== notDrawable)
      throw new Error(`Drawing ended with ${how.value ?? 'nothing'}`);
    // Of half an image the child says that it is none.
    if (fed.status === 'rejected') throw fed.reason;
    if (how.value === notDrawable) return null;
    return picturesIn(Buffer.concat(drawn));
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
    bytes.destroy();
  }
}

function picturesIn(drawn: Buffer): Pictures {
  const end = 4 + drawn.readUInt32BE(0);
  return { thumbnail: drawn.subarray(4, end), preview: drawn.subarray(end + 4) };
}
