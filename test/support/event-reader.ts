import type { HttpClient } from './http-client';

/** One event of a stream, read. */
export interface StreamedEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: ReturnType<typeof JSON.parse>;
}

const patienceMs = 8_000;

/** Somebody who listens to `GET /events`, as a browser does, and keeps what came. */
export class EventReader {
  readonly events: StreamedEvent[] = [];
  /** The last id that came, with an event or alone: what a browser sends as `Last-Event-ID`. */
  lastId: string | undefined;
  private unread = 0;
  private look: () => void = () => undefined;
  private over = false;

  private constructor(
    private readonly cut: AbortController,
    readonly ended: Promise<void>,
  ) {}

  /** Answers when the stream has begun, with `ready` or `reset` as its first event. */
  static async open(http: HttpClient, lastEventId?: string): Promise<EventReader> {
    const cut = new AbortController();
    const headers = lastEventId === undefined ? undefined : { 'last-event-id': lastEventId };
    const response = await http.open('/api/v1/events', headers, cut.signal);
    if (response.status !== 200 || !response.body)
      throw new Error(`${response.status} ${await response.text()}`);
    let end = (): void => undefined;
    const reader = new EventReader(cut, new Promise((done) => (end = done)));
    void reader.pump(response.body).finally(() => {
      reader.over = true;
      reader.look();
      end();
    });
    await reader.first(({ event }) => event === 'ready' || event === 'reset');
    return reader;
  }

  /** The next event of this kind; those before it are passed over. */
  async next(matches: (event: StreamedEvent) => boolean): Promise<StreamedEvent> {
    const late = new Error(`It did not come; there came ${JSON.stringify(this.events.map(nameOf))}`);
    const giveUp = setTimeout(() => this.close(), patienceMs);
    try {
      for (;;) {
        for (; this.unread < this.events.length; this.unread++) {
          const event = this.events[this.unread];
          if (event && matches(event)) {
            this.unread += 1;
            return event;
          }
        }
        if (this.over) throw late;
        await new Promise<void>((came) => (this.look = came));
      }
    } finally {
      clearTimeout(giveUp);
    }
  }

  /** The next thing of this name that happened to a ticket. */
  told(name: string): Promise<StreamedEvent> {
    return this.next(({ event, data }) => event === 'ticket' && data.name === name);
  }

  close(): void {
    this.cut.abort();
  }

  /** As `next`, and leaves what came unread. */
  private async first(matches: (event: StreamedEvent) => boolean): Promise<void> {
    await this.next(matches);
    this.unread = 0;
  }

  private async pump(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        blocks.forEach((block) => this.take(block));
        this.look();
      }
    } catch {
      // Cut by either side: `ended` says so.
    }
  }

  private take(block: string): void {
    const field = (name: string) =>
      block
        .split('\n')
        .flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []))[0];
    const id = field('id');
    if (id !== undefined) this.lastId = id;
    const data = field('data');
    if (data !== undefined)
      this.events.push({ event: field('event') ?? 'message', id, data: JSON.parse(data) });
  }
}

const nameOf = ({ event, data }: StreamedEvent): string => data.name ?? event;
