import { Injectable } from '@nestjs/common';
import { Clock, hourMs, later } from '../../platform/clock';
import { Configuration } from '../../platform/config';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { UnitOfWork } from '../../platform/unit-of-work';
import { hasJumped, type Reading } from '../domain/clock-jump';

/** A wrong clock is set right, or an admin looks, within this; after it refunds go on by themselves. */
const holdMs = hourMs;

/**
 * When the wall clock jumps, promises seem missed that are not. Refunds of missed promises then wait an hour or
 * for an admin; everything else goes on. Moving the manual clock is no jump.
 */
@Injectable()
export class RefundHold {
  private last: Reading | undefined;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
    private readonly config: Configuration,
  ) {}

  /** Looks at both clocks; a jump since the last look holds refunds. Answers whether there was one. */
  async watch(): Promise<boolean> {
    const now = { wallMs: Date.now(), monotonicMs: performance.now() };
    const jumped = this.last !== undefined && !this.config.manualClock && hasJumped(this.last, now);
    this.last = now;
    if (jumped) await this.unit.run(() => this.begin());
    return jumped;
  }

  async isHeld(now: Date): Promise<boolean> {
    const row = await this.read.first(
      sql`SELECT id FROM queue_refund_hold WHERE id = 1 AND held_until > ${now}`,
    );
    return row !== undefined;
  }

  /** Remembers a refund that is due as soon as the hold ends. */
  async keep(purchaseId: string): Promise<void> {
    await this.unit.query(
      sql`INSERT INTO queue_held_refund (purchase_id, held_at) VALUES (${purchaseId}, ${this.clock.now()})
          ON CONFLICT DO NOTHING`,
    );
  }

  async held(): Promise<string[]> {
    const rows = await this.read.all<{ purchaseId: string }>(
      sql`SELECT purchase_id AS "purchaseId" FROM queue_held_refund ORDER BY held_at, purchase_id LIMIT 200`,
    );
    return rows.map(({ purchaseId }) => purchaseId);
  }

  async forget(purchaseId: string): Promise<void> {
    await this.unit.query(sql`DELETE FROM queue_held_refund WHERE purchase_id = ${purchaseId}`);
  }

  /** An admin has looked: refunds go on. Answers whether any hold was on. */
  async end(): Promise<boolean> {
    const { changed } = await this.unit.query(sql`DELETE FROM queue_refund_hold WHERE id = 1`);
    return changed > 0;
  }

  private async begin(): Promise<void> {
    const until = later(this.clock.now(), holdMs);
    await this.unit.query(
      sql`INSERT INTO queue_refund_hold (id, held_until) VALUES (1, ${until})
          ON CONFLICT (id) DO UPDATE SET held_until = ${until}`,
    );
  }
}
