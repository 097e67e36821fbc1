import { Clock } from '../../platform/clock';
import { OnEveryInstance, type RefreshesMemory } from '../../platform/live/on-every-instance';
import { ServiceCalendars, type ServedLane, type Timeline } from '../api';
import type { CalendarDefinition } from '../calendar-definition';
import { defaultPremiumCalendar, defaultStandardCalendar } from '../domain/default-calendars';
import { WorkingCalendar } from '../working-calendar';
import { LaneTimelines } from './lane-timelines';

/**
 * All versions of each lane's calendar, with the holidays they observe, those that begin later included: a change
 * of hours needs nobody at midnight.
 */
@OnEveryInstance('calendar')
export class CalendarsInForce extends ServiceCalendars implements RefreshesMemory {
  private held: Record<ServedLane, Timeline> = {
    standard: always(defaultStandardCalendar()),
    premium: always(defaultPremiumCalendar()),
  };

  constructor(
    private readonly timelines: LaneTimelines,
    private readonly clock: Clock,
  ) {
    super();
  }

  of(lane: ServedLane): WorkingCalendar {
    return this.at(lane, this.clock.now());
  }

  at(lane: ServedLane, instant: Date): WorkingCalendar {
    return this.held[lane].at(instant);
  }

  async refresh(): Promise<void> {
    const { standard, premium } = await this.timelines.load();
    this.held = {
      standard: standard.isEmpty ? this.held.standard : standard,
      premium: premium.isEmpty ? this.held.premium : premium,
    };
  }
}

function always(definition: CalendarDefinition): Timeline {
  const calendar = WorkingCalendar.of(definition);
  return { at: () => calendar };
}
