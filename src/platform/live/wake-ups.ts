import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';

const reconnectMs = 1_000;

/** PostgreSQL's LISTEN on a connection of its own; on SQLite there is one process and nothing to hear. */
@Injectable()
export class WakeUps {
  private readonly logger = new Logger(WakeUps.name);
  private client: Client | undefined;
  private closed = false;

  constructor(private readonly postgresUrl: string | null) {}

  async listen(wake: () => void): Promise<void> {
    if (!this.postgresUrl || this.closed) return;
    const client = new Client({ connectionString: this.postgresUrl, application_name: 'turno-live' });
    this.client = client;
    client.on('notification', wake);
    client.on('error', () => undefined);
    client.on('end', () => {
      if (!this.closed) setTimeout(() => void this.listen(wake), reconnectMs).unref();
    });
    try {
      await client.connect();
      await client.query('LISTEN turno_live');
      wake();
    } catch (error) {
      this.logger.warn({ err: error }, 'Not listening for changes of other instances; trying again');
      await client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }
}
