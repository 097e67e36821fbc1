import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';

const reconnectMs = 1_000;
const wakeUpChannel = 'turno_live';
const wordChannel = 'turno_words';

/** PostgreSQL's LISTEN on a connection of its own; on SQLite there is one process and nothing to hear. */
@Injectable()
export class WakeUps {
  private readonly logger = new Logger(WakeUps.name);
  private client: Client | undefined;
  private connected = false;
  private closed = false;
  private hear: (word: string) => void = () => undefined;

  constructor(private readonly postgresUrl: string | null) {}

  async listen(wake: () => void): Promise<void> {
    if (!this.postgresUrl || this.closed) return;
    const client = new Client({ connectionString: this.postgresUrl, application_name: 'turno-live' });
    this.client = client;
    client.on('notification', ({ channel, payload }) =>
      channel === wordChannel ? this.hear(payload ?? '') : wake(),
    );
    client.on('error', () => undefined);
    client.on('end', () => {
      this.connected = false;
      if (!this.closed) setTimeout(() => void this.listen(wake), reconnectMs).unref();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${wakeUpChannel}; LISTEN ${wordChannel}`);
      this.connected = true;
      wake();
    } catch (error) {
      this.logger.warn({ err: error }, 'Not listening for changes of other instances; trying again');
      await client.end().catch(() => undefined);
    }
  }

  /** Whoever is told what other instances say, and what this one says itself. */
  onWord(hear: (word: string) => void): void {
    this.hear = hear;
  }

  /** Says it to all instances that listen now. While the connection is lost nothing is said, and nothing kept. */
  say(word: string): void {
    if (!this.connected || this.closed) return;
    this.client?.query('SELECT pg_notify($1, $2)', [wordChannel, word]).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }
}
