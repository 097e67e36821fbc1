import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForAdmins } from '../../accounts/audience';
import {
  ChangeCalendar,
  type LaneDecision,
  ProposalsWanted,
  RemoveSpecialDate,
  type ServedLane,
  SetSpecialDate,
} from '../../calendar/api';
import type { DayHours, PromiseRule, SpecialDate } from '../../calendar/calendar-definition';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import { DifferingPromises } from '../queries/differing-promises';
import {
  ChangeCalendarRequest,
  DayHoursRequest,
  PromiseRuleRequest,
  SetSpecialDateRequest,
} from './calendar-change.request';
import { CalendarChangeResponse, SpecialDateChangeResponse } from './calendar-change.response';

const definitionFaults = [
  'calendar.unknown-zone',
  'calendar.bad-date',
  'calendar.bad-time',
  'calendar.close-before-open',
  'calendar.overlapping-hours',
  'calendar.cut-off-outside-hours',
  'calendar.hours-missing',
  'calendar.range-reversed',
  'calendar.yearly-only-shortens',
  'calendar.never-open',
];

/** Changes when each lane is served; what was promised before stands, and the answer says which tickets it concerns. */
@ApiTags('admin')
@ForAdmins()
@Controller('api/v1/admin/calendars')
export class CalendarChangesController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** A whole new version of a lane's calendar from a date on; audited, and in force on every instance within a second. */
  @Put(':lane')
  @Problems({
    400: [
      ...['request.invalid', 'calendar.invalid', ...definitionFaults, 'calendar.bad-minutes'],
      ...['calendar.effective-in-the-past', 'calendar.same-first-day', 'calendar.bad-region'],
      'calendar.unknown-holiday-region',
    ],
    404: ['calendar.unknown-lane'],
    409: ['calendar.changed-meanwhile'],
  })
  async change(
    @Param('lane') lane: string,
    @Body() request: ChangeCalendarRequest,
  ): Promise<CalendarChangeResponse> {
    const decision = decisionOf(lane, request);
    const { basedOn, effectiveFrom } = request;
    const wanted = decision.observesHolidays
      ? await this.queries.execute(new ProposalsWanted(decision.holidayRegion))
      : [];
    const { version, replaces, changes } = await this.commands.execute(
      new ChangeCalendar(decision, effectiveFrom, basedOn, wanted),
    );
    const differingPromises = await this.queries.execute(new DifferingPromises(changes));
    const proposedYears = wanted.map(({ year }) => year);
    return { lane, version, effectiveFrom, replaces, proposedYears, differingPromises };
  }

  /** Sets the special date that begins on this day (`YYYY-MM-DD`, or `MM-DD` of every year), from today on; audited. */
  @Put(':lane/special-dates/:date')
  @Problems({
    400: ['request.invalid', 'calendar.invalid', ...definitionFaults],
    404: ['calendar.unknown-lane'],
    409: ['calendar.changed-meanwhile'],
  })
  async setSpecialDate(
    @Param('lane') lane: string,
    @Param('date') date: string,
    @Body() request: SetSpecialDateRequest,
  ): Promise<SpecialDateChangeResponse> {
    const specialDate = specialDateOf(date, request);
    const { version, changes } = await this.commands.execute(new SetSpecialDate(lane, specialDate));
    const differingPromises = await this.queries.execute(new DifferingPromises(changes));
    return { lane, version, specialDate, differingPromises };
  }

  /** Removes the special date that begins on this day, from today on; audited. */
  @Delete(':lane/special-dates/:date')
  @Problems({
    400: ['calendar.invalid', 'calendar.never-open'],
    404: ['calendar.unknown-lane', 'calendar.unknown-special-date'],
    409: ['calendar.changed-meanwhile'],
  })
  async removeSpecialDate(
    @Param('lane') lane: string,
    @Param('date') date: string,
  ): Promise<SpecialDateChangeResponse> {
    const { version, changes } = await this.commands.execute(new RemoveSpecialDate(lane, date));
    const differingPromises = await this.queries.execute(new DifferingPromises(changes));
    return { lane, version, specialDate: null, differingPromises };
  }
}

function decisionOf(lane: string, request: ChangeCalendarRequest): LaneDecision {
  const { timeZone, week, specialDates, rule, holidayRegion, observesHolidays } = request;
  return {
    // A lane that does not exist is told by the command.
    lane: lane as ServedLane,
    hours: {
      timeZone,
      week: {
        mon: dayOf(week.mon),
        tue: dayOf(week.tue),
        wed: dayOf(week.wed),
        thu: dayOf(week.thu),
        fri: dayOf(week.fri),
        sat: dayOf(week.sat),
        sun: dayOf(week.sun),
      },
      specialDates: specialDates.map((special) => specialDateOf(special.from, special)),
      rule: ruleOf(rule),
    },
    holidayRegion,
    observesHolidays,
  };
}

function dayOf({ hours, cutOff }: Pick<DayHoursRequest, 'hours' | 'cutOff'>): DayHours {
  return { hours: hours.map(({ open, close }) => ({ open, close })), cutOff: cutOff ?? null };
}

function specialDateOf(from: string, request: SetSpecialDateRequest): SpecialDate {
  const { kind, name, to = from, hours = [], cutOff } = request;
  const its = kind === 'closed' ? { hours: [], cutOff: null } : dayOf({ hours, cutOff });
  return { from, to, kind, ...its, name: { es: name.es, en: name.en } };
}

function ruleOf({ kind, minutes }: PromiseRuleRequest): PromiseRule {
  return kind === 'open-minutes' ? { kind, minutes: minutes ?? 0 } : { kind };
}
