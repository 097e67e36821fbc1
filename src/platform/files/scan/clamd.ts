import { connect, type Socket } from 'node:net';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClamdAddress } from '../files-config';
import { Scanner } from './scanner';

const silentMs = 15_000;
const longestReply = 4_096;

/** ClamAV's daemon, by its INSTREAM command: pieces with their lengths in front, an empty one at the end. */
export class Clamd extends Scanner {
  readonly isOn = true;

  constructor(private readonly address: ClamdAddress) {
    super();
  }

  async finds(bytes: Readable): Promise<boolean> {
    const socket = connect(this.address);
    socket.setTimeout(silentMs, () => socket.destroy(new Error('clamd is silent')));
    try {
      const reply = replyFrom(socket);
      const sent = send(bytes, socket);
      // It may refuse before it has read everything; then its reply says more than the broken connection.
      const [answered, sending] = await Promise.allSettled([reply, sent]);
      if (answered.status === 'rejected') throw answered.reason;
      if (/^stream: .+ FOUND$/.test(answered.value)) return true;
      if (answered.value === 'stream: OK' && sending.status === 'fulfilled') return false;
      throw new Error(`clamd answered "${answered.value.slice(0, 100)}"`);
    } finally {
      socket.destroy();
      bytes.destroy();
    }
  }
}

async function send(bytes: Readable, socket: Socket): Promise<void> {
  const framed = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      next(null, Buffer.concat([lengthOf(chunk.length), chunk]));
    },
    flush(next) {
      next(null, lengthOf(0));
    },
  });
  socket.write('zINSTREAM\0');
  // The reply comes on the same connection, so it stays open.
  await pipeline(bytes, framed, socket, { end: false });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function replyFrom(socket: Socket): Promise<string> {
  return new Promise((answered, failed) => {
    let reply = '';
    socket.on('data', (chunk: Buffer) => {
      reply += chunk.toString('latin1');
      if (reply.includes('\0') || reply.length > longestReply) answered(reply.split('\0', 1)[0] ?? '');
    });
    socket.once('error', failed);
    socket.once('close', () => failed(new Error('clamd hung up without an answer')));
  });
}
