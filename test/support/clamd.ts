import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the double takes for harmful: the string that all scanners agree on for tests, written so that none finds it here. */
export const harmful = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');

/**
 * Stands in for ClamAV's daemon, which no registry of packages has: it speaks clamd's INSTREAM command as its manual
 * describes it (`z` commands, pieces with lengths of four bytes, replies that end with NUL, a limit of the stream), and
 * knows one virus.
 */
export class ClamdDouble {
  /** Everything that it was sent to look into. */
  readonly seen: Buffer[] = [];
  /** `gone`: hangs up on whoever comes. */
  mood: 'well' | 'gone' = 'well';
  streamMaxLength = 26_214_400;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => this.serve(socket));
  }

  static async listen(): Promise<ClamdDouble> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new ClamdDouble(server);
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    if (this.mood === 'gone') return void socket.destroy();
    let unread = Buffer.alloc(0);
    let stream: Buffer[] | undefined;
    socket.on('data', (chunk) => {
      unread = Buffer.concat([unread, chunk]);
      if (!stream) {
        const end = unread.indexOf(0);
        if (end < 0) return;
        if (unread.subarray(0, end).toString() !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
        unread = unread.subarray(end + 1);
        stream = [];
      }
      while (unread.length >= 4) {
        const length = unread.readUInt32BE(0);
        if (length === 0) return void socket.end(this.verdictOn(Buffer.concat(stream)));
        if (unread.length < 4 + length) return;
        stream.push(unread.subarray(4, 4 + length));
        unread = unread.subarray(4 + length);
        if (sizeOf(stream) > this.streamMaxLength)
          return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
    });
  }

  private verdictOn(bytes: Buffer): string {
    this.seen.push(bytes);
    return bytes.includes(harmful) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
  }
}

function sizeOf(stream: readonly Buffer[]): number {
  return stream.reduce((size, { length }) => size + length, 0);
}
