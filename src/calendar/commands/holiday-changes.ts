import { Injectable } from '@nestjs/common';
import { Audit, type AuditLine } from '../../platform/audit';
import { sql } from '../../platform/database/sql';
import { Live } from '../../platform/live/live';
import { ReadDatabase } from '../../platform/read-database';
import type { LaneChange, ServedLane } from '../api';
import { LaneTimelines } from '../store/lane-timelines';

/** What every change of a list of holidays has in common: it is audited, announced, and shown by lane. */
@Injectable()
export class HolidayChanges {
  constructor(
    private readonly timelines: LaneTimelines,
    private readonly read: ReadDatabase,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  /** Runs `change` inside the open unit, and answers what it did to the lanes that observe one of the regions. */
  async make(
    regions: readonly string[],
    line: AuditLine,
    change: () => Promise<void>,
  ): Promise<LaneChange[]> {
    const lanes = await this.lanesThatObserve(regions);
    const before = await this.timelines.load();
    await change();
    await this.audit.write(line);
    await this.live.announce('calendar');
    return this.timelines.changesSince(before, lanes);
  }

  private async lanesThatObserve(regions: readonly string[]): Promise<ServedLane[]> {
    const rows = await this.read.all<{ lane: ServedLane }>(
      sql`SELECT DISTINCT lane FROM calendar_service
          WHERE observes_holidays = 1 AND holiday_region IN (${regions}) ORDER BY lane`,
    );
    return rows.map(({ lane }) => lane);
  }
}
