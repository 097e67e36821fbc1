import { Injectable } from '@nestjs/common';
import { Clock } from './clock';
import { sql, type Sql } from './database/sql';
import type { Outcome } from './database/writer';

type Ask = <R extends object>(statement: Sql) => Promise<Outcome<R>>;

/**
 * The time that people set (`TURNO_CLOCK=manual`). It stands in a row that all processes read, and is read
 * anew at the start of each request and unit, so that `now()` needs no await.
 */
@Injectable()
export class ManualTime {
  private current: Date | undefined;

  constructor(readonly isManual: boolean) {}

  /** The last time read from the database. */
  get now(): Date {
    if (!this.current) throw new Error('The manual clock has not been read yet');
    return new Date(this.current);
  }

  async refresh(ask: Ask): Promise<void> {
    if (!this.isManual) return;
    const { rows } = await ask<{ now: string }>(sql`SELECT now_at AS now FROM platform_clock WHERE id = 1`);
    if (rows[0]) this.current = new Date(rows[0].now);
  }
}

@Injectable()
export class DomainClock extends Clock {
  constructor(private readonly manual: ManualTime) {
    super();
  }

  now(): Date {
    return this.manual.isManual ? this.manual.now : new Date();
  }
}
