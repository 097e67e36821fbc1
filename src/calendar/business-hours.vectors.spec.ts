import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDefinition, DayHours, SpecialDate, Weekday } from './calendar-definition';
import { WEEKDAYS } from './domain/local-time';
import { WorkingCalendar } from './working-calendar';

/** One expectation of another project, in the format of the shared data folder; durations in seconds. */
interface Row {
  id: string;
  calendar: {
    tz: string;
    week: Partial<Record<Weekday, [string, string][]>>;
    holidays: string[];
    overrides?: Record<string, [string, string][]>;
  };
  op: 'add' | 'between' | 'isOpen';
  start: string;
  end?: string;
  amountSeconds?: number;
  expected: string | number | boolean;
}

/** Where we differ on purpose (docs/decisions/0003): what we answer instead, and why. */
const DISAGREEMENTS: Record<string, { ours: string | number | boolean; why: string }> = {
  'bh-073': { ours: 90_000, why: 'the Sunday of the October change lasts 25 real hours' },
  'bh-073-mad': { ours: 90_000, why: 'the Sunday of the October change lasts 25 real hours' },
  'bh-165': { ours: false, why: 'hours are half-open: at the closing instant nobody is there' },
};

const folder = join(__dirname, '../../../shared/data');
const files = ['business-hours.json', 'business-hours-traps.json'];
const isThere = files.every((file) => existsSync(join(folder, file)));
const rows = isThere
  ? files.flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Row[])
  : [];

(isThere ? describe : describe.skip)(
  `What seven other projects expect of working time${isThere ? '' : ' (SKIPPED: ../shared/data is not here)'}`,
  () => {
    // Not `it.each`, which refuses an empty list even where everything is skipped.
    for (const row of rows) {
      it(`${row.id}: ${row.op}`, () => {
        const expected = DISAGREEMENTS[row.id]?.ours ?? row.expected;
        expect(answer(row)).toBe(typeof expected === 'string' ? new Date(expected).getTime() : expected);
      });
    }

    it.each(Object.entries(DISAGREEMENTS))(
      '%s still disagrees, so that the list stays true',
      (id, { ours }) => {
        expect(rows.find((row) => row.id === id)?.expected).not.toBe(ours);
      },
    );
  },
);

function answer({ op, calendar: described, start, end, amountSeconds = 0 }: Row): number | boolean {
  const calendar = WorkingCalendar.of(definitionOf(described));
  const from = new Date(start);
  if (op === 'isOpen') return calendar.isServedAt(from);
  if (op === 'add') return calendar.addOpenTime(from, amountSeconds * 1000).getTime();
  return calendar.openTimeBetween(from, new Date(end ?? start)) / 1000;
}

function definitionOf({ tz, week, holidays, overrides = {} }: Row['calendar']): CalendarDefinition {
  const name = { es: 'Prueba', en: 'Test' };
  const day = (spans: [string, string][] = []): DayHours => ({
    hours: spans.map(([open, close]) => ({ open, close })),
    cutOff: null,
  });
  const special = ([date, spans]: [string, [string, string][]]): SpecialDate => ({
    from: date,
    to: date,
    kind: spans.length === 0 ? 'closed' : 'hours',
    ...day(spans),
    name,
  });
  return {
    timeZone: tz,
    week: Object.fromEntries(
      WEEKDAYS.map((weekday) => [weekday, day(week[weekday])]),
    ) as CalendarDefinition['week'],
    holidays: holidays.map((date) => ({ date, name })),
    specialDates: Object.entries(overrides).map(special),
    rule: { kind: 'open-minutes', minutes: 1 },
  };
}
