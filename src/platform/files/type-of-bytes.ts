import { fileTypeFromBuffer } from 'file-type';

/** As much of the beginning of a file as its type is found from. */
export const sampleBytes = 4_100;

/** Images of dots, which can be drawn anew; nothing that can hold a script. */
const rasterTypes = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** What nobody looks into, not even to tell a document from an archive: it may be built to burst. */
const packed: readonly [string, readonly number[]][] = [
  ['application/zip', [0x50, 0x4b]],
  ['application/gzip', [0x1f, 0x8b]],
];

/** The type of a file from its first bytes; its name and what the sender says of it count for nothing. */
export async function typeOfBytes(sample: Uint8Array): Promise<string> {
  const known = packed.find(([, signature]) => signature.every((byte, at) => sample[at] === byte));
  if (known) return known[0];
  const mime = await detected(sample);
  // Read as text, a drawing or page with a script in it is harmless.
  if (mime === undefined || /^text\/|[/+]xml$/.test(mime)) return isText(sample) ? 'text/plain' : unknown;
  return mime.split(';', 1)[0] ?? unknown;
}

export function isRaster(type: string): boolean {
  return rasterTypes.has(type);
}

const unknown = 'application/octet-stream';

/** A file that ends in the middle of what its beginning announces has no type that we know. */
async function detected(sample: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(sample))?.mime;
  } catch {
    return undefined;
  }
}

/** Whether the sample is UTF-8 without control characters; it may end inside a character. */
function isText(sample: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return !/[^\P{Cc}\t\n\f\r]/u.test(text);
  } catch {
    return false;
  }
}
