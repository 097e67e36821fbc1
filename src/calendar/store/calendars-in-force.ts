import { Clock } from '../../platform/clock';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { OnEveryInstance, type RefreshesMemory } from '../../platform/live/on-every-instance';
import { ReadDatabase } from '../../platform/read-database';
import { ServiceCalendars, type ServedLane } from '../api';
import type { Holiday } from '../calendar-definition';
import { defaultPremiumCalendar, defaultStandardCalendar } from '../domain/default-calendars';
import type { LaneHours } from '../domain/service-calendar';
import { beginningOf, type DatedVersion, inForceAt } from '../domain/version-in-force';
import { WorkingCalendar } from '../working-calendar';

interface VersionRow {
  lane: ServedLane;
  version: number;
  effectiveFrom: string;
  definition: unknown;
  holidayRegion: string;
  observesHolidays: number;
}

interface HeldVersion extends DatedVersion {
  calendar: WorkingCalendar;
}

type HeldByLane = Record<ServedLane, readonly HeldVersion[]>;

/**
 * One working calendar for each lane, with the holidays it observes, and those that begin later beside it, so that
 * a change of hours needs nobody at midnight.
 */
@OnEveryInstance('calendar')
export class CalendarsInForce extends ServiceCalendars implements RefreshesMemory {
  private held: HeldByLane = {
    standard: [heldDefault(WorkingCalendar.of(defaultStandardCalendar()))],
    premium: [heldDefault(WorkingCalendar.of(defaultPremiumCalendar()))],
  };

  constructor(
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
  ) {
    super();
  }

  of(lane: ServedLane): WorkingCalendar {
    const found = inForceAt(this.held[lane], this.clock.now().getTime());
    if (!found) throw new Error(`The lane ${lane} lost its calendar`);
    return found.calendar;
  }

  async refresh(): Promise<void> {
    const rows = await this.read.all<VersionRow>(
      sql`SELECT lane, version, effective_from AS "effectiveFrom", definition,
                 holiday_region AS "holidayRegion", observes_holidays AS "observesHolidays"
          FROM calendar_service ORDER BY lane, version DESC`,
    );
    const holidays = await this.holidaysByRegion();
    const versionsOf = (lane: ServedLane) => {
      const versions = stillNeeded(
        rows.filter((row) => row.lane === lane).map(dated),
        this.clock.now().getTime(),
      );
      return versions.length === 0 ? this.held[lane] : versions.map((row) => heldVersion(row, holidays));
    };
    this.held = { standard: versionsOf('standard'), premium: versionsOf('premium') };
  }

  private async holidaysByRegion(): Promise<Map<string, Holiday[]>> {
    const rows = await this.read.all<{ region: string; date: string; nameEs: string; nameEn: string }>(
      sql`SELECT region, date, name_es AS "nameEs", name_en AS "nameEn" FROM calendar_holiday
          WHERE region IN (SELECT holiday_region FROM calendar_service WHERE observes_holidays = 1)
          ORDER BY region, date`,
    );
    const regions = new Map<string, Holiday[]>();
    for (const { region, date, nameEs, nameEn } of rows) {
      const holidays = regions.get(region) ?? [];
      holidays.push({ date, name: { es: nameEs, en: nameEn } });
      regions.set(region, holidays);
    }
    return regions;
  }
}

type DatedRow = VersionRow & DatedVersion & { hours: LaneHours };

function dated(row: VersionRow): DatedRow {
  const hours = readJson<LaneHours>(row.definition);
  return { ...row, hours, beginsAt: beginningOf(row.effectiveFrom, hours.timeZone) };
}

/** The version in force and those that follow: what it replaced is history, since domain time never goes back. */
function stillNeeded(latestFirst: readonly DatedRow[], now: number): readonly DatedRow[] {
  const inForce = inForceAt(latestFirst, now);
  return latestFirst.filter(({ version }) => version >= (inForce?.version ?? 0));
}

function heldVersion(row: DatedRow, holidays: ReadonlyMap<string, Holiday[]>): HeldVersion {
  const observed = row.observesHolidays === 1 ? (holidays.get(row.holidayRegion) ?? []) : [];
  const calendar = WorkingCalendar.of({ ...row.hours, holidays: observed });
  return { version: row.version, beginsAt: row.beginsAt, calendar };
}

function heldDefault(calendar: WorkingCalendar): HeldVersion {
  return { version: 0, beginsAt: 0, calendar };
}
