import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { currentContext } from '../../platform/context';
import { Invalid, NotFound, type Fault } from '../../platform/errors';
import { Live } from '../../platform/live/live';
import type { SpecialDateResult } from '../api';
import type { SpecialDate } from '../calendar-definition';
import { faultsOf } from '../domain/check-definition';
import { todayIn } from '../domain/check-decision';
import { ServiceCalendar } from '../domain/service-calendar';
import { beginningOf, inForceAt } from '../domain/version-in-force';
import { Calendars } from '../store/calendars';
import { LaneTimelines } from '../store/lane-timelines';

/**
 * A special date is part of every version that is in force now or planned: the change makes each of them anew,
 * in the same order, so that no plan is lost and whole versions still tell the whole story.
 */
@Injectable()
export class SpecialDates {
  constructor(
    private readonly calendars: Calendars,
    private readonly timelines: LaneTimelines,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async has(lane: string, from: string): Promise<boolean> {
    const heirs = await this.heirs(lane);
    return heirs.some(({ definition }) => definition.specialDates.some((each) => each.from === from));
  }

  /** `null` takes it away. Errors: `calendar.unknown-lane`, `calendar.invalid`, `calendar.changed-meanwhile`. */
  async change(lane: string, from: string, special: SpecialDate | null): Promise<SpecialDateResult> {
    const heirs = await this.heirs(lane);
    const before = await this.timelines.load();
    const versions = heirs.map((heir, index) => this.renewed(heir, heirs, index, from, special));
    for (const version of versions) await this.calendars.decide(version);
    const [current, renewed] = [heirs[0], versions[0]];
    if (!current || !renewed) throw new NotFound('calendar.unknown-lane', { lane });
    await this.audit.write({
      action: special === null ? 'calendar.special-date-removed' : 'calendar.special-date-set',
      subject: `${lane}/${from}`,
      before: audited(current, from),
      after: audited(renewed, from),
    });
    await this.live.announce('calendar');
    return { version: renewed.version, changes: await this.timelines.changesSince(before, [renewed.lane]) };
  }

  /** The version in force and those decided after it, the oldest decision first. */
  private async heirs(lane: string): Promise<ServiceCalendar[]> {
    const versions = await this.calendars.ofLane(lane);
    const now = this.clock.now().getTime();
    const dated = versions.map((calendar) => ({
      calendar,
      version: calendar.version,
      beginsAt: beginningOf(calendar.effectiveFrom, calendar.definition.timeZone),
    }));
    const inForce = inForceAt(dated, now);
    if (!inForce) throw new NotFound('calendar.unknown-lane', { lane });
    return dated
      .filter(({ version }) => version >= inForce.version)
      .map(({ calendar }) => calendar)
      .reverse();
  }

  private renewed(
    heir: ServiceCalendar,
    heirs: readonly ServiceCalendar[],
    index: number,
    from: string,
    special: SpecialDate | null,
  ): ServiceCalendar {
    const now = this.clock.now();
    const { timeZone } = heir.definition;
    const today = todayIn(timeZone, now);
    const when = {
      version: (heirs.at(-1)?.version ?? 0) + 1 + index,
      effectiveFrom: heir.effectiveFrom > today ? heir.effectiveFrom : today,
      changedAt: now,
      changedBy: currentContext().actor.id,
    };
    const specialDates = withSpecial(heir.definition.specialDates, from, special);
    const hours = { ...heir.definition, specialDates };
    const faults = faultsOf({ ...hours, holidays: [] });
    if (faults.length > 0) {
      const at = specialDates.findIndex((each) => each.from === from);
      throw new Invalid('calendar.invalid', {}, faults.map(asOfTheDate(at)));
    }
    return ServiceCalendar.decided({ ...heir.decision, hours }, when, 'special-date');
  }
}

/** In its old position, because of two that meet the later in the list wins. */
function withSpecial(list: readonly SpecialDate[], from: string, special: SpecialDate | null): SpecialDate[] {
  const renewed = special === null ? [] : [special];
  if (!list.some((each) => each.from === from)) return [...list, ...renewed];
  return list.flatMap((each) => (each.from === from ? renewed : [each]));
}

/** Faults of the entry that the caller sent, by the caller's own paths. */
const asOfTheDate =
  (index: number) =>
  (fault: Fault): Fault => {
    const prefix = `specialDates.${index}`;
    if (!fault.path.startsWith(prefix)) return fault;
    return { ...fault, path: fault.path.slice(prefix.length + 1) || 'date' };
  };

function audited({ version, effectiveFrom, definition }: ServiceCalendar, from: string): object {
  const specialDate = definition.specialDates.find((each) => each.from === from) ?? null;
  return { version, effectiveFrom, specialDate };
}
