import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock, dayMs, later } from '../../platform/clock';
import { sql, type Sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { Punctuality, PunctualityByDay } from '../api';

/** The rows of the standard lane of the last days, today's among them. */
function recent(calendars: ServiceCalendars, clock: Clock, days: number): Sql {
  const calendar = calendars.of('standard');
  const now = clock.now();
  const since = calendar.localDate(later(now, -days * dayMs));
  return sql`FROM queue_daily WHERE lane = 'standard' AND day > ${since} AND day <= ${calendar.localDate(now)}`;
}

@QueryHandler(Punctuality)
export class PunctualityHandler implements IQueryHandler<Punctuality> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly calendars: ServiceCalendars,
    private readonly clock: Clock,
  ) {}

  async execute({ days }: Punctuality) {
    const row = await this.read.first<{ promised: number; kept: number }>(
      sql`SELECT coalesce(sum(promised), 0) AS promised, coalesce(sum(kept), 0) AS kept
          ${recent(this.calendars, this.clock, days)}`,
    );
    return { promised: row?.promised ?? 0, kept: row?.kept ?? 0 };
  }
}

@QueryHandler(PunctualityByDay)
export class PunctualityByDayHandler implements IQueryHandler<PunctualityByDay> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly calendars: ServiceCalendars,
    private readonly clock: Clock,
  ) {}

  execute({ days }: PunctualityByDay) {
    return this.read.all<{ day: string; promised: number; kept: number }>(
      sql`SELECT day, promised, kept ${recent(this.calendars, this.clock, days)} AND promised > 0 ORDER BY day`,
    );
  }
}
