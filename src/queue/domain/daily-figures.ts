import type { WorkingCalendar } from '../../calendar/working-calendar';
import { later } from '../../platform/clock';
import type { QueueEntry } from './queue-entry';

type CountedEntry = Pick<
  QueueEntry,
  'lane' | 'isOpen' | 'stage' | 'sameDay' | 'promisedAt' | 'settledAt' | 'settledAs'
>;

/** What one entry adds to a day of its lane. */
export interface DailyFigure {
  lane: string;
  /** Local date, `YYYY-MM-DD`. */
  day: string;
  answers: number;
  promised: number;
  kept: number;
}

/**
 * What an entry counts for in the figures of the days. An answer counts on its own day; a promise on the day by
 * which it was to be kept, once it is decided: answered in time, answered late, or missed and still open. Of the
 * standard lane only what came before the cut-off counts as promised. What was closed without an answer counts
 * for nothing.
 */
export function figuresOf(entry: CountedEntry, calendarOf: (lane: string) => WorkingCalendar): DailyFigure[] {
  const { lane, settledAt, promisedAt } = entry;
  if (lane !== 'premium' && lane !== 'standard') return [];
  const isAnswered = entry.settledAs === 'answered' && settledAt !== null;
  const isMissed = entry.isOpen && entry.stage > 0;
  const calendar = calendarOf(lane);
  const nothing = { lane, answers: 0, promised: 0, kept: 0 };
  const figures: DailyFigure[] = [];
  if (isAnswered) figures.push({ ...nothing, day: calendar.localDate(settledAt), answers: 1 });
  if ((isAnswered || isMissed) && (lane === 'premium' || entry.sameDay)) {
    const kept = isAnswered && settledAt < promisedAt ? 1 : 0;
    // At the promised instant itself it is missed, as for the escalation. A close at 24:00 is already the next day.
    figures.push({ ...nothing, day: calendar.localDate(later(promisedAt, -1)), promised: 1, kept });
  }
  return figures;
}
