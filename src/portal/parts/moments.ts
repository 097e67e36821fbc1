import type { Locale } from '../../platform/context';
import type { Words } from '../../../web/shared/words/es';

const tags = { es: 'es-ES', en: 'en-GB' } as const;

interface Formats {
  time: Intl.DateTimeFormat;
  day: Intl.DateTimeFormat;
  date: Intl.DateTimeFormat;
  key: Intl.DateTimeFormat;
}

const known = new Map<string, Formats>();

/** Kept, because to make a format costs a hundred times what it costs to use it. */
function formatsOf(locale: Locale, timeZone: string): Formats {
  const name = `${locale} ${timeZone}`;
  let formats = known.get(name);
  if (!formats) {
    const make = (options: Intl.DateTimeFormatOptions, tag: string = tags[locale]) =>
      new Intl.DateTimeFormat(tag, { timeZone, ...options });
    formats = {
      time: make({ hour: 'numeric', minute: '2-digit' }, 'es-ES'),
      day: make({ weekday: 'long', day: 'numeric', month: 'long' }),
      date: make({ day: 'numeric', month: 'long', year: 'numeric' }),
      key: make({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv-SE'),
    };
    known.set(name, formats);
  }
  return formats;
}

/** Moments in words, in the desk's zone, seen from `now`. */
export class Moments {
  private readonly formats: Formats;

  constructor(
    private readonly words: Words,
    locale: Locale,
    timeZone: string,
    private readonly now: Date,
  ) {
    this.formats = formatsOf(locale, timeZone);
  }

  time(at: string): string {
    return this.formats.time.format(new Date(at));
  }

  /** «viernes 27 de noviembre». */
  day(at: string): string {
    return this.formats.day.format(new Date(at)).replace(',', '');
  }

  date(at: string): string {
    return this.formats.date.format(new Date(at));
  }

  /** «hoy antes de las 18:00», by when something is answered. */
  by(at: string): string {
    const { byToday, byTomorrow, byDay } = this.words.status;
    return this.relative(at, byToday, byTomorrow, byDay);
  }

  /** «mañana a las 9:00», when something begins. */
  at(at: string): string {
    const { atToday, atTomorrow, atDay } = this.words.status;
    return this.relative(at, atToday, atTomorrow, atDay);
  }

  isPast(at: string): boolean {
    return new Date(at) <= this.now;
  }

  isToday(at: string): boolean {
    return this.daysFromNow(at) === 0;
  }

  private relative(
    at: string,
    today: (time: string) => string,
    tomorrow: (time: string) => string,
    other: (day: string, time: string) => string,
  ): string {
    const days = this.daysFromNow(at);
    if (days === 0) return today(this.time(at));
    return days === 1 ? tomorrow(this.time(at)) : other(this.day(at), this.time(at));
  }

  /** Calendar days, whatever the clock does in between. */
  private daysFromNow(at: string): number {
    const key = (date: Date) => Date.parse(`${this.formats.key.format(date)}T00:00:00Z`);
    return Math.round((key(new Date(at)) - key(this.now)) / 86_400_000);
  }
}
