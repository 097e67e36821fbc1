import type { Weekday } from '../calendar-definition';

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A local date as the number of days since 1970-01-01, so that stepping from day to day is plain addition. */
export type DayNumber = number;

/** 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] as Weekday;
}

export function dayNumberOf(date: string): DayNumber {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function dateOf(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Refuses what only looks like a date: JavaScript would read 31 February as 3 March. */
export function isDate(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(dayNumberOf(text)) && dateOf(dayNumberOf(text)) === text
  );
}

/** `MM-DD` of any year, 29 February included. */
export function isMonthDay(text: string): boolean {
  return isDate(`2000-${text}`);
}

export function isOpeningTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

export function isClosingTime(text: string): boolean {
  return text === '24:00' || isOpeningTime(text);
}

/** Minutes since local midnight, 0 to 1440. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export function timeOf(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

export function isSunday(date: string): boolean {
  return weekdayOf(dayNumberOf(date)) === 'sun';
}
