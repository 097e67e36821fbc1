import type { CalendarOfLane } from '../../calendar/api';
import type { Hours, SpecialDate } from '../../calendar/calendar-definition';
import type { Locale } from '../../platform/context';

/** A day that is not like its weekday. */
export interface SpecialDay {
  /** `YYYY-MM-DD`. */
  date: string;
  /** The day, or first and last of several, in words. */
  text: string;
  name: string;
  /** Empty when it is closed. */
  hours: readonly Hours[];
}

const monthsAhead = 6;

/** The holidays and special dates from `today` on for half a year, in their order. */
export function specialDays(calendar: CalendarOfLane, today: string, locale: Locale): SpecialDay[] {
  const end = new Date(`${today}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + monthsAhead);
  const last = end.toISOString().slice(0, 10);
  const holidays = calendar.observesHolidays
    ? calendar.holidays.map(({ date, name }) => ({ from: date, to: date, hours: [], name }))
    : [];
  const years = [Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 1];
  const special = calendar.hours.specialDates.flatMap((date) => years.flatMap((year) => inYear(date, year)));
  const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-ES' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const inWords = (date: string) => format.format(new Date(`${date}T12:00:00Z`)).replace(',', '');
  const days = [...holidays, ...special]
    .filter(({ from, to }) => to >= today && from <= last)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, to, hours, name }) => ({
      date: from,
      text: from === to ? inWords(from) : `${inWords(from)} – ${inWords(to)}`,
      name: name[locale],
      hours,
    }));
  return days.filter(
    ({ date, name }, at) => days.findIndex((day) => day.date === date && day.name === name) === at,
  );
}

/** `MM-DD` returns every year; whole dates are there once. */
function inYear({ from, to, hours, name }: SpecialDate, year: number) {
  if (from.length > 5) return [{ from, to, hours, name }];
  const ends = to < from ? year + 1 : year;
  return [{ from: `${year}-${from}`, to: `${ends}-${to}`, hours, name }];
}
