import type { LaneHours, Timeline } from '../api';
import type { CalendarDefinition, Holiday, Successor } from '../calendar-definition';
import { WorkingCalendar } from '../working-calendar';
import { beginningOf, type DatedVersion, inForceAt } from './version-in-force';

/** A version of a lane's calendar as it is stored. */
export interface StoredVersion {
  version: number;
  /** `YYYY-MM-DD` in its own zone. */
  effectiveFrom: string;
  hours: LaneHours;
  holidayRegion: string;
  observesHolidays: boolean;
}

/**
 * All versions of a lane's calendar, past, present and planned. The calendar of an instant is that of the version
 * in force then, and knows what is planned after it.
 */
export class LaneTimeline implements Timeline {
  private readonly latestFirst: readonly Stage[];

  /** `holidaysOf` answers with all holidays of a region. */
  constructor(versions: readonly StoredVersion[], holidaysOf: (region: string) => readonly Holiday[]) {
    this.latestFirst = [...versions]
      .sort((a, b) => b.version - a.version)
      .map((version) => new Stage(version, holidaysOf));
  }

  get isEmpty(): boolean {
    return this.latestFirst.length === 0;
  }

  at(instant: Date): WorkingCalendar {
    const stage = inForceAt(this.latestFirst, instant.getTime());
    if (!stage) throw new Error('A lane without any version of its calendar');
    return stage.calendar(() => this.successorsOf(stage));
  }

  /** Regions whose holidays are observed at an instant or by what is planned after it. */
  regionsObservedFrom(instant: Date): string[] {
    const stage = inForceAt(this.latestFirst, instant.getTime());
    const stages = stage === undefined ? [] : [stage, ...this.following(stage)];
    return stages.flatMap(({ observedRegion }) => (observedRegion === null ? [] : [observedRegion]));
  }

  /** Up to a change of zone: days of two zones do not fit together. */
  private successorsOf(stage: Stage): Successor[] {
    const following = this.following(stage);
    const { timeZone } = stage.definition;
    const otherZone = following.findIndex(({ definition }) => definition.timeZone !== timeZone);
    return following
      .slice(0, otherZone < 0 ? undefined : otherZone)
      .map(({ effectiveFrom, definition }) => ({ from: effectiveFrom, definition }));
  }

  /** Those that take over after it, one from the other. */
  private following(stage: Stage): Stage[] {
    const next = this.replacing(stage);
    return next === undefined ? [] : [next, ...this.following(next)];
  }

  private replacing(stage: Stage): Stage | undefined {
    return this.latestFirst
      .filter(({ version, beginsAt }) => version > stage.version && beginsAt > stage.beginsAt)
      .reduce<Stage | undefined>(
        (soonest, each) => (soonest === undefined || each.beginsAt < soonest.beginsAt ? each : soonest),
        undefined,
      );
  }
}

/** One version, laid out when somebody asks for it. */
class Stage implements DatedVersion {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly beginsAt: number;
  readonly definition: CalendarDefinition;
  readonly observedRegion: string | null;
  private made: WorkingCalendar | undefined;

  constructor(
    { version, effectiveFrom, hours, holidayRegion, observesHolidays }: StoredVersion,
    holidaysOf: (region: string) => readonly Holiday[],
  ) {
    this.version = version;
    this.effectiveFrom = effectiveFrom;
    this.beginsAt = beginningOf(effectiveFrom, hours.timeZone);
    this.observedRegion = observesHolidays ? holidayRegion : null;
    this.definition = { ...hours, holidays: observesHolidays ? [...holidaysOf(holidayRegion)] : [] };
  }

  calendar(successors: () => Successor[]): WorkingCalendar {
    return (this.made ??= WorkingCalendar.of(this.definition, successors()));
  }
}
