import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock, dayMs, later, minuteMs } from '../../platform/clock';
import { Invalid, NotFound } from '../../platform/errors';
import type { Period, ReportRow } from '../domain/report';
import { ReportList } from './report-list';

/** A report of a period. */
export interface ReportPage {
  name: string;
  from: string;
  to: string;
  columns: string[];
  items: ReportRow[];
}

/**
 * `from` and `to` are instants or local dates, of which the last one belongs to the period; by default the last 30 days.
 * Errors: `reports.unknown-report`, `reports.bad-period`.
 */
export class ReadReport extends Query<ReportPage> {
  constructor(
    readonly name: string,
    readonly wanted: { from?: string; to?: string },
  ) {
    super();
  }
}

const usualDays = 30;
const longestDays = 366;
/** No zone is further from UTC, and none begins its day at another step. */
const furthestMs = 15 * 60 * minuteMs;
const stepMs = 15 * minuteMs;

@QueryHandler(ReadReport)
export class ReadReportHandler implements IQueryHandler<ReadReport> {
  constructor(
    private readonly list: ReportList,
    private readonly calendars: ServiceCalendars,
    private readonly clock: Clock,
  ) {}

  async execute({ name, wanted }: ReadReport): Promise<ReportPage> {
    const report = Object.hasOwn(this.list.reports, name) ? this.list.reports[name] : undefined;
    if (!report) throw new NotFound('reports.unknown-report');
    const period = this.period(wanted);
    return {
      name,
      from: period.from.toISOString(),
      to: period.to.toISOString(),
      columns: [...report.columns],
      items: await report.rows(period),
    };
  }

  private period(wanted: { from?: string; to?: string }): Period {
    // This very moment belongs to it.
    const to = wanted.to === undefined ? later(this.clock.now(), 1) : this.moment(wanted.to, 1);
    const from = wanted.from === undefined ? later(to, -usualDays * dayMs) : this.moment(wanted.from, 0);
    const lastMs = to.getTime() - from.getTime();
    // An hour more: a year of local days may have one.
    const isFine = lastMs > 0 && lastMs <= longestDays * dayMs + 60 * minuteMs;
    if (!isFine) throw new Invalid('reports.bad-period');
    return { from, to };
  }

  /** An instant as it is, or the beginning of a local date so many days on. */
  private moment(text: string, daysOn: number): Date {
    if (Number.isNaN(Date.parse(text))) throw new Invalid('reports.bad-period');
    if (text.includes('T')) return new Date(text);
    const calendar = this.calendars.of('standard');
    const midnight = new Date(Date.parse(text) + daysOn * dayMs);
    const date = midnight.toISOString().slice(0, 10);
    let at = later(midnight, -furthestMs);
    while (calendar.localDate(at) < date) at = later(at, stepMs);
    return at;
  }
}
