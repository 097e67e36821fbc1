import { Injectable } from '@nestjs/common';
import { ServiceCalendars } from '../../calendar/api';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import { figuresOf, type DailyFigure } from '../domain/daily-figures';
import type { QueueEntry } from '../domain/queue-entry';

const columns = ['answers', 'handled', 'handlingMs', 'promised', 'kept'] as const;
type Change = Partial<Record<(typeof columns)[number], number>>;

/** Keeps a row for each lane and day. Rows that everybody wants are changed last in the unit, in the order of keys. */
@Injectable()
export class DailyFigures {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly calendars: ServiceCalendars,
  ) {}

  of(entry: QueueEntry): DailyFigure[] {
    return figuresOf(entry, (lane) => this.calendars.of(lane === 'premium' ? 'premium' : 'standard'));
  }

  /** From what an entry counted for to what it counts for now: an answer that is taken back leaves no trace. */
  move(from: readonly DailyFigure[], to: readonly DailyFigure[]): void {
    if (JSON.stringify(from) === JSON.stringify(to)) return;
    const changes = new Map<
      string,
      { lane: string; day: string; answers: number; promised: number; kept: number }
    >();
    const count = (figures: readonly DailyFigure[], sign: 1 | -1) =>
      figures.forEach(({ lane, day, answers, promised, kept }) => {
        const change = changes.get(`${lane} ${day}`) ?? { lane, day, answers: 0, promised: 0, kept: 0 };
        change.answers += sign * answers;
        change.promised += sign * promised;
        change.kept += sign * kept;
        changes.set(`${lane} ${day}`, change);
      });
    count(from, -1);
    count(to, 1);
    for (const { lane, day, ...change } of changes.values()) this.change(lane, day, change);
  }

  addHandling(lane: string, day: string, handlingMs: number): void {
    this.change(lane, day, { handled: 1, handlingMs });
  }

  private change(lane: string, day: string, change: Change): void {
    const [answers, handled, handlingMs, promised, kept] = columns.map((column) => change[column] ?? 0);
    this.unit.atTheEnd(`queue_daily ${lane} ${day}`, async () => {
      await this.unit.query(
        sql`INSERT INTO queue_daily (lane, day, answers, handled, handling_ms, promised, kept)
            VALUES (${lane}, ${day}, ${answers}, ${handled}, ${handlingMs}, ${promised}, ${kept})
            ON CONFLICT (lane, day) DO UPDATE SET
              answers = queue_daily.answers + excluded.answers, handled = queue_daily.handled + excluded.handled,
              handling_ms = queue_daily.handling_ms + excluded.handling_ms,
              promised = queue_daily.promised + excluded.promised, kept = queue_daily.kept + excluded.kept`,
      );
    });
  }
}
