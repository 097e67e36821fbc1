import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Logger } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { dayMs, hourMs } from '../../platform/clock';
import { raw, sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';

/** Which counter: so many tickets of a lane have their effective time in this day or hour. */
export interface CountKey {
  lane: string;
  level: 'day' | 'hour';
  bucket: number;
}

/** Compares one counter with the tickets that it counts; one that is wrong is set right, audited and logged. */
export class CheckCount extends Command<boolean> {
  constructor(readonly key: CountKey) {
    super();
  }
}

@CommandHandler(CheckCount)
export class CheckCountHandler implements ICommandHandler<CheckCount> {
  private readonly logger = new Logger('QueueCounts');

  constructor(
    private readonly unit: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Answers whether it was right. */
  async execute({ key: { lane, level, bucket } }: CheckCount): Promise<boolean> {
    const row = sql`lane = ${lane} AND level = ${level} AND bucket = ${bucket}`;
    // Locked first: whoever moves a ticket changes the counter last, and has then committed or not yet been here.
    const lock = raw(this.unit.dialect === 'postgres' ? ' FOR UPDATE' : '');
    const { rows } = await this.unit.query<{ n: number }>(sql`SELECT n FROM queue_count WHERE ${row}${lock}`);
    const lengthMs = level === 'day' ? dayMs : hourMs;
    const [from, to] = [new Date(bucket * lengthMs), new Date((bucket + 1) * lengthMs)];
    const state = lane === 'parked' ? 'parked' : 'waiting';
    const { rows: truth } = await this.unit.query<{ n: number }>(
      sql`SELECT count(*) AS n FROM queue_entry
          WHERE state = ${state} AND lane = ${lane} AND effective_at >= ${from} AND effective_at < ${to}`,
    );
    const [counted, real] = [rows[0]?.n ?? 0, truth[0]?.n ?? 0];
    if (counted === real) return true;
    await this.unit.query(sql`UPDATE queue_count SET n = ${real} WHERE ${row}`);
    const subject = `${lane} ${level} ${bucket}`;
    await this.audit.write({
      action: 'queue.count-mended',
      subject,
      before: { n: counted },
      after: { n: real },
    });
    this.logger.error(`The counter ${subject} said ${counted} and is ${real}: it was set right`);
    return false;
  }
}
