import { crc32, deflateSync } from 'node:zlib';
import type { Answer, HttpClient } from './http-client';

/** Uploads bytes under a name, as a browser's form does. */
export function upload(by: HttpClient, name: string, bytes: Uint8Array | string): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  return by.post('/api/v1/files', form);
}

/** A real image of one colour. */
export function png(width: number, height: number): Buffer {
  const row = Buffer.alloc(1 + width * 3, 200);
  row[0] = 0;
  return pngOf(width, height, deflateSync(Buffer.concat(Array.from({ length: height }, () => row))));
}

/** An image that claims any size whatever its dots are. */
export function pngOf(width: number, height: number, dots: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, part('IHDR', head), part('IDAT', dots), part('IEND', Buffer.alloc(0))]);
}

function part(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
