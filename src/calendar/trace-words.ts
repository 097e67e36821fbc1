import { clockTime, type Locale, longDate, moment, span, wallClock } from './domain/spoken-time';
import type { TraceStep } from './trace-step';

/**
 * A step of a trace as one sentence. `deskTimeZone` is the zone of the calendar that made the trace, because its
 * hours and cut-offs are told in it; the customer's own zone is shown beside the promise, not in here.
 * An unknown code (a trace of a later version) is shown as it is rather than lost.
 */
export function traceText(step: TraceStep, locale: Locale, deskTimeZone: string): string {
  const sentence = SENTENCES[step.code];
  if (sentence === undefined) return step.code;
  return sentence[locale](new Told(step, locale, deskTimeZone));
}

/** Kept, because to make one costs more than the rest of a sentence. */
const LISTS = { es: new Intl.ListFormat('es'), en: new Intl.ListFormat('en') };

/** What a sentence may say of its step, already in the reader's language. */
class Told {
  constructor(
    private readonly step: TraceStep,
    private readonly locale: Locale,
    private readonly zone: string,
  ) {}

  get moment(): string {
    return moment(this.step.at, this.zone, this.locale);
  }

  /** The same for something that ends then: midnight is the 24:00 of the day before. */
  get deadline(): string {
    return moment(this.step.at, this.zone, this.locale, 'end');
  }

  get date(): string {
    return longDate(this.text('date'), this.locale);
  }

  get until(): string {
    return longDate(this.text('until'), this.locale);
  }

  get isOneDay(): boolean {
    return this.text('date') === this.text('until');
  }

  get name(): string {
    return this.text(this.locale === 'es' ? 'nameEs' : 'nameEn');
  }

  get nameInBrackets(): string {
    return this.name === '' ? '' : ` (${this.name})`;
  }

  /** `16:00`, or `12:00, Nochebuena` where a special date moved it. */
  get cutOff(): string {
    const time = clockTime(this.text('cutOff'), this.locale);
    return this.name === '' ? time : `${time}, ${this.name}`;
  }

  get close(): string {
    return clockTime(this.text('close'), this.locale);
  }

  get hours(): string {
    const spans = this.text('hours')
      .split(' ')
      .map((hours) => {
        const [open = '', close = ''] = hours.split('-');
        return span(open, close, this.locale);
      });
    return LISTS[this.locale].format(spans);
  }

  /** The stretch of open time that counted, with its length. */
  get counted(): { day: string; span: string; length: string } {
    const from = wallClock(this.step.at, this.zone, 'start');
    const until = wallClock(this.text('until'), this.zone, 'end');
    return {
      day: longDate(from.date, this.locale),
      span: span(from.time, until.time, this.locale),
      length: lengthOf(Number(this.step.params.seconds ?? 0)),
    };
  }

  get budget(): string {
    return lengthOf(Number(this.step.params.minutes ?? 0) * 60);
  }

  private text(param: string): string {
    return String(this.step.params[param] ?? '');
  }
}

function lengthOf(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    { value: Math.floor(whole / 3600), unit: 'h' },
    { value: Math.floor((whole % 3600) / 60), unit: 'min' },
    { value: whole % 60, unit: 's' },
  ].filter(({ value }) => value > 0);
  return parts.map(({ value, unit }) => `${value} ${unit}`).join(' ') || '0 min';
}

const SENTENCES: Record<string, Record<Locale, (told: Told) => string>> = {
  received: {
    es: ({ moment }) => `Recibido ${moment}.`,
    en: ({ moment }) => `Received on ${moment}.`,
  },
  'received.before-cut-off': {
    es: ({ moment, cutOff }) => `Recibido ${moment}, antes de la hora límite (${cutOff}).`,
    en: ({ moment, cutOff }) => `Received on ${moment}, before the cut-off (${cutOff}).`,
  },
  'received.after-cut-off': {
    es: ({ moment, cutOff }) => `Recibido ${moment}, después de la hora límite (${cutOff}).`,
    en: ({ moment, cutOff }) => `Received on ${moment}, after the cut-off (${cutOff}).`,
  },
  'received.before-close': {
    es: ({ moment, close }) => `Recibido ${moment}, antes del cierre (${close}).`,
    en: ({ moment, close }) => `Received on ${moment}, before closing (${close}).`,
  },
  'received.after-close': {
    es: ({ moment, close }) => `Recibido ${moment}, después del cierre (${close}).`,
    en: ({ moment, close }) => `Received on ${moment}, after closing (${close}).`,
  },
  'closed.weekday': {
    es: ({ date, until, isOneDay }) =>
      isOneDay ? `El ${date} no atendemos.` : `Del ${date} al ${until} no atendemos.`,
    en: ({ date, until, isOneDay }) =>
      isOneDay ? `We are closed on ${date}.` : `We are closed from ${date} to ${until}.`,
  },
  'closed.holiday': {
    es: ({ date, until, isOneDay, name }) =>
      isOneDay ? `El ${date} es festivo: ${name}.` : `Del ${date} al ${until} es festivo: ${name}.`,
    en: ({ date, until, isOneDay, name }) =>
      isOneDay ? `${date} is a holiday: ${name}.` : `${date} to ${until} are holidays: ${name}.`,
  },
  'closed.special': {
    es: ({ date, until, isOneDay, name }) =>
      isOneDay ? `El ${date} no atendemos: ${name}.` : `Del ${date} al ${until} no atendemos: ${name}.`,
    en: ({ date, until, isOneDay, name }) =>
      isOneDay ? `We are closed on ${date}: ${name}.` : `We are closed from ${date} to ${until}: ${name}.`,
  },
  'closed.clock-change': {
    es: ({ date }) => `El ${date} el cambio de hora deja el día sin horario de atención.`,
    en: ({ date }) => `On ${date} the clock change skips our opening hours.`,
  },
  'served-day': {
    es: ({ date, nameInBrackets, hours }) => `El ${date}${nameInBrackets} atendemos ${hours}.`,
    en: ({ date, nameInBrackets, hours }) => `On ${date}${nameInBrackets} we are open ${hours}.`,
  },
  'counted-from': {
    es: ({ moment, budget }) => `El plazo es de ${budget} de atención y empieza ${moment}.`,
    en: ({ moment, budget }) => `The time allowed is ${budget} of open time, starting on ${moment}.`,
  },
  'counted-from.outside-hours': {
    es: ({ moment, budget }) =>
      `El plazo es de ${budget} de atención. Se pidió ${moment}, fuera de horario: cuenta desde la apertura.`,
    en: ({ moment, budget }) =>
      `The time allowed is ${budget} of open time. Requested on ${moment}, outside our hours: it counts from the opening.`,
  },
  counted: {
    es: ({ counted: { day, span, length } }) => `El ${day} cuenta ${span}: ${length}.`,
    en: ({ counted: { day, span, length } }) => `${day} counts ${span}: ${length}.`,
  },
  promise: {
    es: ({ deadline }) => `Le responderemos, como muy tarde, ${deadline}.`,
    en: ({ deadline }) => `We will answer by ${deadline} at the latest.`,
  },
};
