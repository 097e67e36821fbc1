import { Injectable } from '@nestjs/common';
import { Clock, later, minuteMs } from '../clock';
import { sql } from '../database/sql';
import { ReadDatabase } from '../read-database';
import { UnitOfWork } from '../unit-of-work';

/** Longer than any upload may take. */
const arrivalMs = 60 * minuteMs;

/**
 * Keys under which there may be bytes that belong to no file. They are written down before bytes come and when a file
 * goes, so that a process that dies in between leaves nothing that is not found again, in whatever storage.
 */
@Injectable()
export class LooseBytes {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
  ) {}

  /** Bytes are about to come: unless they become a file's within an hour, they go. */
  async announce(storeKey: string): Promise<void> {
    await this.unit.run(() => this.note(storeKey, later(this.clock.now(), arrivalMs)));
  }

  /** The bytes are a file's now; in the unit that adds it. `false` when they were given up meanwhile. */
  async adopt(storeKey: string): Promise<boolean> {
    const { changed } = await this.unit.query(
      sql`DELETE FROM platform_file_bytes WHERE store_key = ${storeKey}`,
    );
    return changed === 1;
  }

  /** The file is gone, its bytes may follow; in the unit that removes it. */
  async giveUp(storeKey: string): Promise<void> {
    await this.note(storeKey, this.clock.now());
  }

  async due(limit: number): Promise<string[]> {
    const rows = await this.read.all<{ storeKey: string }>(
      sql`SELECT store_key AS "storeKey" FROM platform_file_bytes
          WHERE go_at <= ${this.clock.now()} ORDER BY go_at LIMIT ${limit}`,
    );
    return rows.map(({ storeKey }) => storeKey);
  }

  /** The bytes are gone. */
  async forget(storeKey: string): Promise<void> {
    await this.unit.run(() => this.adopt(storeKey));
  }

  private async note(storeKey: string, goAt: Date): Promise<void> {
    await this.unit.query(
      sql`INSERT INTO platform_file_bytes (store_key, go_at) VALUES (${storeKey}, ${goAt})
          ON CONFLICT (store_key) DO UPDATE SET go_at = excluded.go_at`,
    );
  }
}
