import { Invalid, type Fault } from '../../platform/errors';
import type { SkippedEvent } from '../api';
import type { Holiday } from '../calendar-definition';
import { dateOf, type DayNumber, dayNumberOf, isDate } from './local-time';

export interface IcsHolidays {
  /** In order, a date once. */
  days: Holiday[];
  /** `line` is where the event begins in the file, from 1. */
  skipped: { line: number; because: SkippedEvent }[];
}

/** More than any year of any country has, and little enough to read and to store. */
const MOST_EVENTS = 500;
const MOST_DAYS_OF_EVENT = 31;
const LONGEST_NAME = 120;

interface ContentLine {
  /** In capitals. */
  name: string;
  params: string;
  value: string;
  line: number;
}

/**
 * Reads whole-day events (`VEVENT` with a date as DTSTART) of an iCalendar file (RFC 5545) as holidays; DTEND is
 * the day after the last. Errors: `Invalid` `calendar.bad-ics` with the line of each fault. Rules of repetition
 * are refused, because holidays that move have none: a file for confirmation names each date.
 */
export function readIcsHolidays(text: string): IcsHolidays {
  const lines = contentLines(text);
  const faults: Fault[] = [];
  const fail = (line: number, reason: string) =>
    faults.push({ path: `ics.${line}`, code: `calendar.${reason}` });
  if (lines[0]?.name !== 'BEGIN' || lines[0].value.trim().toUpperCase() !== 'VCALENDAR') {
    fail(lines[0]?.line ?? 1, 'ics-no-calendar');
  }
  const events = eventsOf(lines, fail);
  if (events.length > MOST_EVENTS) fail(1, 'ics-too-many-events');
  const read: IcsHolidays = { days: [], skipped: [] };
  const taken = new Set<string>();
  for (const event of faults.length > 0 ? [] : events) {
    const outcome = holidaysOf(event, fail);
    if (typeof outcome === 'string') {
      read.skipped.push({ line: event.line, because: outcome });
      continue;
    }
    const fresh = outcome.filter(({ date }) => !taken.has(date));
    if (fresh.length < outcome.length) read.skipped.push({ line: event.line, because: 'repeated-date' });
    for (const day of fresh) taken.add(day.date);
    read.days.push(...fresh);
  }
  if (faults.length > 0) throw new Invalid('calendar.bad-ics', {}, faults);
  read.days.sort((a, b) => (a.date < b.date ? -1 : 1));
  return read;
}

type Fail = (line: number, reason: string) => void;

interface IcsEvent {
  line: number;
  fields: Map<string, ContentLine>;
}

/** Lines are folded by a line end and one space or tab; line ends may be CRLF, LF or CR. */
function contentLines(text: string): ContentLine[] {
  const unfolded: { text: string; line: number }[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((raw, index) => {
      const last = unfolded.at(-1);
      if (/^[ \t]/.test(raw) && last !== undefined) last.text += raw.slice(1);
      else if (raw.trim() !== '') unfolded.push({ text: raw, line: index + 1 });
    });
  return unfolded.map(({ text: whole, line }) => {
    const colon = valueStart(whole);
    const head = colon < 0 ? whole : whole.slice(0, colon);
    const semicolon = head.indexOf(';');
    return {
      name: (semicolon < 0 ? head : head.slice(0, semicolon)).trim().toUpperCase(),
      params: semicolon < 0 ? '' : head.slice(semicolon).toUpperCase(),
      value: colon < 0 ? '' : whole.slice(colon + 1),
      line,
    };
  });
}

/** The colon before the value: parameters in quotes may hold others. */
function valueStart(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return -1;
}

/** Fields of the events themselves: an alarm inside an event has a DTSTART or a SUMMARY of its own. */
function eventsOf(lines: readonly ContentLine[], fail: Fail): IcsEvent[] {
  const events: IcsEvent[] = [];
  const open: string[] = [];
  for (const line of lines) {
    const value = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({ line: line.line, fields: new Map() });
    } else if (line.name === 'END') {
      if (open.pop() !== value) fail(line.line, 'ics-unbalanced');
    } else if (open.at(-1) === 'VEVENT') {
      events.at(-1)?.fields.set(line.name, line);
    }
  }
  if (open.length > 0) fail(lines.at(-1)?.line ?? 1, 'ics-unbalanced');
  return events;
}

function holidaysOf({ fields }: IcsEvent, fail: Fail): Holiday[] | SkippedEvent {
  if (fields.get('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return 'cancelled';
  const start = fields.get('DTSTART');
  if (start === undefined || !isWholeDay(start)) return 'no-whole-day';
  const repetition = fields.get('RRULE') ?? fields.get('RDATE');
  if (repetition !== undefined) {
    fail(repetition.line, 'ics-repetition');
    return 'no-whole-day';
  }
  const name = nameOf(fields.get('SUMMARY')?.value ?? '');
  if (name === '') return 'no-name';
  const first = dayOf(start, fail);
  const end = fields.get('DTEND');
  const after = end === undefined ? first + 1 : dayOf(end, fail);
  // Some programs write the first day as the end of a day's event.
  const length = Math.max(1, after - first);
  if (length > MOST_DAYS_OF_EVENT) fail(start.line, 'ics-event-too-long');
  return Array.from({ length: Math.min(length, MOST_DAYS_OF_EVENT) || 0 }, (_, index) => ({
    date: dateOf(first + index),
    name: { es: name, en: name },
  }));
}

function isWholeDay({ params, value }: ContentLine): boolean {
  return /;VALUE=DATE(;|$)/.test(params) || /^\d{8}$/.test(value.trim());
}

/** NaN, and a fault, for what is no date between 1900 and 2199. */
function dayOf({ value, line }: ContentLine, fail: Fail): DayNumber {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)$/.exec(value.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (isDate(date) && year >= '1900' && year <= '2199') return dayNumberOf(date);
  fail(line, 'ics-bad-date');
  return Number.NaN;
}

/** Without escapes, line breaks and invisible characters. */
function nameOf(summary: string): string {
  const text = summary.replace(/\\([\\;,nN])/g, (_all, escaped: string) =>
    /n/i.test(escaped) ? ' ' : escaped,
  );
  const words = text.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();
  return [...words].slice(0, LONGEST_NAME).join('').trim();
}
