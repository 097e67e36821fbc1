import type { Response } from 'express';

/** Text that a client has not taken yet; one that lags further behind is cut off, and resumes where it was. */
const bufferedBytesAtMost = 256 * 1_024;
const reconnectMs = 3_000;

/** One connection of server-sent events: what goes out, and nothing of what it means. */
export class EventStream {
  private ended = false;

  constructor(
    private readonly response: Response,
    private readonly onEnd: () => void,
  ) {
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Some proxies keep answers back until they are whole.
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    response.on('close', () => this.end());
    response.write(`retry: ${reconnectMs}\n\n`);
  }

  /** `id` is where to resume from; without one the client keeps the one it had. */
  send(event: string, data: object, id?: string): void {
    this.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Shows both sides, and whatever stands between them, that the connection lives; a client keeps the id. */
  beat(id: string): void {
    this.write(`:\nid: ${id}\n\n`);
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.response.end();
    this.onEnd();
  }

  private write(text: string): void {
    if (this.ended) return;
    this.response.write(text);
    if (this.response.writableLength <= bufferedBytesAtMost) return;
    this.response.destroy();
    this.end();
  }
}
