import { Injectable } from '@nestjs/common';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';

/** Addresses from which no ticket is taken. Large and small letters are the same. */
@Injectable()
export class BlockedAddresses {
  constructor(private readonly unit: UnitOfWork) {}

  async has(address: string): Promise<boolean> {
    const { rows } = await this.unit.query(
      sql`SELECT address FROM tickets_blocked_address WHERE address = ${keyOf(address)}`,
    );
    return rows.length > 0;
  }

  /** `false` when it was blocked before. */
  async add(address: string, reason: string, by: string, now: Date): Promise<boolean> {
    const { changed } = await this.unit.query(
      sql`INSERT INTO tickets_blocked_address (address, reason, blocked_by, blocked_at)
          VALUES (${keyOf(address)}, ${reason}, ${by}, ${now}) ON CONFLICT DO NOTHING`,
    );
    return changed === 1;
  }

  /** `false` when it was not blocked. */
  async remove(address: string): Promise<boolean> {
    const { changed } = await this.unit.query(
      sql`DELETE FROM tickets_blocked_address WHERE address = ${keyOf(address)}`,
    );
    return changed === 1;
  }
}

function keyOf(address: string): string {
  return address.trim().toLowerCase();
}
