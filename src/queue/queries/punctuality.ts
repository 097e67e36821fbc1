import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock, dayMs, later } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { Punctuality } from '../api';

@QueryHandler(Punctuality)
export class PunctualityHandler implements IQueryHandler<Punctuality> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly calendars: ServiceCalendars,
    private readonly clock: Clock,
  ) {}

  async execute({ days }: Punctuality) {
    const calendar = this.calendars.of('standard');
    const now = this.clock.now();
    const since = calendar.localDate(later(now, -days * dayMs));
    const row = await this.read.first<{ promised: number; kept: number }>(
      sql`SELECT coalesce(sum(promised), 0) AS promised, coalesce(sum(kept), 0) AS kept
          FROM queue_daily WHERE lane = 'standard' AND day > ${since} AND day <= ${calendar.localDate(now)}`,
    );
    return { promised: row?.promised ?? 0, kept: row?.kept ?? 0 };
  }
}
