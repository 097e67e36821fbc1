import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Invalid, NotFound } from '../../platform/errors';
import { Live } from '../../platform/live/live';
import { currentContext } from '../../platform/context';
import { type CalendarChangeResult, ChangeCalendar } from '../api';
import { faultsOfDecision } from '../domain/check-decision';
import { ServiceCalendar } from '../domain/service-calendar';
import { beginningOf } from '../domain/version-in-force';
import { Calendars } from '../store/calendars';
import { HolidayLists } from '../store/holiday-lists';
import { LaneTimelines } from '../store/lane-timelines';

@CommandHandler(ChangeCalendar)
export class ChangeCalendarHandler implements ICommandHandler<ChangeCalendar> {
  constructor(
    private readonly calendars: Calendars,
    private readonly holidayLists: HolidayLists,
    private readonly timelines: LaneTimelines,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async execute(command: ChangeCalendar): Promise<CalendarChangeResult> {
    const { decision, effectiveFrom, basedOn, proposals } = command;
    const { lane } = decision;
    const versions = await this.calendars.ofLane(lane);
    const latest = versions[0];
    if (!latest) throw new NotFound('calendar.unknown-lane', { lane });
    if (basedOn !== latest.version)
      throw new Conflict('calendar.changed-meanwhile', { version: latest.version });
    const now = this.clock.now();
    const faults = faultsOfDecision(decision, effectiveFrom, now);
    if (faults.length > 0) throw new Invalid('calendar.invalid', {}, faults);

    const before = await this.timelines.load();
    for (const proposal of proposals) await this.holidayLists.propose(proposal);
    const when = {
      version: latest.version + 1,
      effectiveFrom,
      changedAt: now,
      changedBy: currentContext().actor.id,
    };
    const calendar = ServiceCalendar.decided(decision, when, 'hours');
    await this.calendars.decide(calendar);
    await this.audit.write({
      action: 'calendar.changed',
      subject: lane,
      before: auditedVersion(latest),
      after: auditedVersion(calendar),
    });
    await this.live.announce('calendar');
    return {
      version: calendar.version,
      replaces: versions.filter((each) => isShadowed(each, calendar, now)).map(({ version }) => version),
      changes: await this.timelines.changesSince(before, [lane]),
    };
  }
}

/** A version as the audit log tells it. */
function auditedVersion({ version, effectiveFrom, decision }: ServiceCalendar): object {
  const { hours, holidayRegion, observesHolidays } = decision;
  return { version, effectiveFrom, holidayRegion, observesHolidays, ...hours };
}

/** Planned, and now never to come into force: the new version begins no later and is the later decision. */
function isShadowed(planned: ServiceCalendar, decided: ServiceCalendar, now: Date): boolean {
  const begins = ({ effectiveFrom, definition }: ServiceCalendar) =>
    beginningOf(effectiveFrom, definition.timeZone);
  return begins(planned) > now.getTime() && begins(planned) >= begins(decided);
}
