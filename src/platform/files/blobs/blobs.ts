import type { Readable } from 'node:stream';
import { Unavailable } from '../../errors';

/** Bytes as they are read: with their length, so that an answer can announce it. */
export interface OpenBytes {
  readonly stream: Readable;
  readonly size: number;
}

/** Bytes that are there no longer; a storage that was restored without them, for instance. */
export class BytesMissing extends Error {}

/** Where the bytes of files are kept, by keys that are drawn at random. Whoever asks has been authorised before. */
export abstract class Blobs {
  /** Takes the file at `path` over. When it answers, the bytes outlive a power cut. Errors: `platform.disk-full`. */
  abstract put(key: string, path: string): Promise<void>;

  /** Errors: `BytesMissing`, `files.storage-unavailable`. */
  abstract open(key: string): Promise<OpenBytes>;

  /** Gone already is as good. */
  abstract remove(key: string): Promise<void>;
}

/** The error of a file system that is full, in words that callers know; any other stays what it is. */
export function storageFault(error: unknown): unknown {
  const { code } = (error ?? {}) as { code?: string };
  return code === 'ENOSPC' || code === 'EDQUOT' ? new Unavailable('platform.disk-full') : error;
}
