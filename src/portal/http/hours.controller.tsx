import { Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ReadCalendar, ServiceCalendars, type ServedLane } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { currentContext } from '../../platform/context';
import { ForEveryone } from '../../platform/http/audience';
import { PunctualityByDay } from '../../queue/api';
import { Pages } from '../for-pages';
import { HoursPage } from '../pages/hours-page';
import { specialDays } from '../pages/special-days';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';

const keptDays = 30;

/** Opening hours and promises, for everybody. */
@ForEveryone()
@Pages('horario')
export class HoursController {
  constructor(
    private readonly queries: QueryBus,
    private readonly calendars: ServiceCalendars,
    private readonly clock: Clock,
  ) {}

  @Get()
  async page(): Promise<Page> {
    const { title, description } = wordsIn(currentContext().locale).hours;
    const lanes = await Promise.all([this.lane('standard'), this.lane('premium')]);
    const today = this.calendars.of('standard').localDate(this.clock.now());
    const kept = await this.queries.execute(new PunctualityByDay(keptDays));
    return { title, description, body: <HoursPage {...{ lanes, today, kept }} /> };
  }

  private async lane(lane: ServedLane) {
    const calendar = await this.queries.execute(new ReadCalendar(lane));
    const today = this.calendars.of(lane).localDate(this.clock.now());
    return { calendar, days: specialDays(calendar, today, currentContext().locale) };
  }
}
