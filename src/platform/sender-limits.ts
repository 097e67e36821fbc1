import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hourMs, later, secondMs } from './clock';
import { Configuration } from './config';
import { currentContext } from './context';
import { sql } from './database/sql';
import { TooMany } from './errors';
import { networkOf } from './network-of';
import { Secrets } from './secrets';
import { UnitOfWork } from './unit-of-work';

/** How often one sender of requests does what costs somebody else something, on all instances together. */
@Injectable()
export class SenderLimits {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly config: Configuration,
    private readonly secrets: Secrets,
  ) {}

  /**
   * Counts one more in this hour of system time, in the transaction of what it allows. What the program does by
   * itself has no limit. Errors: `platform.too-many-from-sender`.
   */
  async spend(purpose: string, mostAnHour: number): Promise<void> {
    const { sender } = currentContext();
    if (!this.config.limits || sender === undefined) return;
    const now = Date.now();
    const hour = new Date(now - (now % hourMs));
    await this.unit.query(sql`DELETE FROM platform_sender WHERE hour < ${hour}`);
    const { changed } = await this.unit.query(
      sql`INSERT INTO platform_sender (sender, purpose, hour, times) VALUES (${this.hashOf(sender)}, ${purpose}, ${hour}, 1)
          ON CONFLICT (sender, purpose, hour) DO UPDATE SET times = platform_sender.times + 1
          WHERE platform_sender.times < ${mostAnHour}`,
    );
    if (changed > 0) return;
    const seconds = Math.ceil((later(hour, hourMs).getTime() - now) / secondMs);
    throw new TooMany('platform.too-many-from-sender', seconds);
  }

  /** Who it was is nobody's concern; that it was the same is. */
  private hashOf(sender: string): string {
    const key = this.secrets.derive('platform.senders');
    return createHmac('sha256', key).update(networkOf(sender)).digest('hex');
  }
}
