import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { type Page, pageOf, readCursor } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import type { LaneHours, ServedLane } from '../api';
import { beginningOf, inForceAt } from '../domain/version-in-force';

export interface VersionOfLane {
  lane: ServedLane;
  version: number;
  /** `YYYY-MM-DD` in the calendar's zone. */
  effectiveFrom: string;
  changedAt: string;
  changedBy: string | null;
  hours: LaneHours;
  holidayRegion: string;
  observesHolidays: boolean;
  isInForce: boolean;
}

/** All versions of a lane's calendar, the latest first. Errors: `calendar.unknown-lane`. */
export class CalendarVersions extends Query<Page<VersionOfLane>> {
  constructor(
    readonly lane: string,
    readonly page: { limit: number; cursor?: string },
  ) {
    super();
  }
}

interface VersionRow extends Omit<VersionOfLane, 'hours' | 'observesHolidays' | 'isInForce'> {
  definition: unknown;
  observesHolidays: number;
}

@QueryHandler(CalendarVersions)
export class CalendarVersionsHandler implements IQueryHandler<CalendarVersions> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
  ) {}

  async execute({ lane, page }: CalendarVersions): Promise<Page<VersionOfLane>> {
    const [before] = readCursor(page.cursor, [0] as const) ?? [null];
    // All of them, because which one is in force follows from the whole list; there are a few a year.
    const rows = await this.read.all<VersionRow>(
      sql`SELECT lane, version, effective_from AS "effectiveFrom", changed_at AS "changedAt",
                 changed_by AS "changedBy", definition, holiday_region AS "holidayRegion",
                 observes_holidays AS "observesHolidays"
          FROM calendar_service WHERE lane = ${lane} ORDER BY version DESC`,
    );
    if (rows.length === 0) throw new NotFound('calendar.unknown-lane', { lane });
    const versions = rows.map(({ definition, observesHolidays, ...row }) => {
      const hours = readJson<LaneHours>(definition);
      const beginsAt = beginningOf(row.effectiveFrom, hours.timeZone);
      return { ...row, hours, observesHolidays: observesHolidays === 1, beginsAt };
    });
    const inForce = inForceAt(versions, this.clock.now().getTime());
    const asked = versions.filter(({ version }) => before === null || version < before);
    const shown = pageOf(asked.slice(0, page.limit + 1), page.limit, ({ version }) => [version]);
    const items = shown.items.map(({ beginsAt: _instant, ...version }) => ({
      ...version,
      isInForce: version.version === inForce?.version,
    }));
    return { items, nextCursor: shown.nextCursor };
  }
}
