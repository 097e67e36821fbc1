import { DateTime } from 'luxon';
import { DAY_MS, dateOf, dayNumberOf, timeOf, weekdayOf, WEEKDAYS } from './local-time';

export type Locale = 'es' | 'en';

const DAYS: Record<Locale, readonly string[]> = {
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const MONTHS: Record<Locale, readonly string[]> = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** «viernes 27 de noviembre», without the article; Intl would put a comma after the weekday. */
export function longDate(date: string, locale: Locale): string {
  const weekday = DAYS[locale][WEEKDAYS.indexOf(weekdayOf(dayNumberOf(date)))];
  const month = MONTHS[locale][Number(date.slice(5, 7)) - 1];
  const day = Number(date.slice(8));
  return locale === 'es' ? `${weekday} ${day} de ${month}` : `${weekday} ${day} ${month}`;
}

/** 24 h clock; Spanish does not write the leading zero of the hour. */
export function clockTime(time: string, locale: Locale): string {
  return locale === 'es' ? time.replace(/^0(?=\d)/, '') : time;
}

/** «de 9:00 a 13:00», "09:00–13:00". */
export function span(open: string, close: string, locale: Locale): string {
  return locale === 'es' ? `de ${clockTime(open, 'es')} a ${clockTime(close, 'es')}` : `${open}–${close}`;
}

/** «el viernes 27 de noviembre a las 16:30», "Friday 27 November at 16:30". */
export function moment(at: string, zone: string, locale: Locale, edge: Edge = 'start'): string {
  const { date, time } = wallClock(at, zone, edge);
  if (locale === 'en') return `${longDate(date, 'en')} at ${time}`;
  const article = /^0?1:/.test(time) ? 'la' : 'las';
  return `el ${longDate(date, 'es')} a ${article} ${clockTime(time, 'es')}`;
}

/** Midnight is the start of a day or the 24:00 that ends the day before. */
export type Edge = 'start' | 'end';

export function wallClock(at: string, zone: string, edge: Edge): { date: string; time: string } {
  const local = DateTime.fromISO(at, { zone });
  const isMidnight = local.hour === 0 && local.minute === 0 && local.second === 0;
  const day = Date.UTC(local.year, local.month - 1, local.day) / DAY_MS;
  if (edge === 'end' && isMidnight) return { date: dateOf(day - 1), time: '24:00' };
  return { date: dateOf(day), time: timeOf(local.hour * 60 + local.minute) };
}
