import { traceText as calendarText } from '../calendar/trace-words';
import type { TraceStep } from '../calendar/trace-step';
import type { Locale } from '../platform/context';
import { reasonText } from './reason-words';

/** How the day of a deferred ticket is counted: the calendar's own steps speak of a receipt, which was earlier. */
const deferredSteps: Readonly<Record<string, Readonly<Record<Locale, (time: string) => string>>>> = {
  'fair_use.before-cut-off': {
    es: (time) => `Esa hora es anterior a la hora límite (${time}).`,
    en: (time) => `That is before the cut-off (${time}).`,
  },
  'fair_use.after-cut-off': {
    es: (time) => `Esa hora no es anterior a la hora límite (${time}).`,
    en: (time) => `That is not before the cut-off (${time}).`,
  },
  'fair_use.before-close': {
    es: (time) => `Esa hora es anterior al cierre (${time}).`,
    en: (time) => `That is before closing (${time}).`,
  },
  'fair_use.after-close': {
    es: (time) => `Esa hora no es anterior al cierre (${time}).`,
    en: (time) => `That is not before closing (${time}).`,
  },
};

const sentences: Readonly<
  Record<string, Readonly<Record<Locale, (day: string, params: TraceStep['params']) => string>>>
> = {
  'information-given': {
    es: () =>
      'El reloj estaba parado hasta que recibimos su dato; el plazo que quedaba cuenta desde entonces.',
    en: () => 'The clock stood until we had your information; the time that was left counts from then.',
  },
  'parked-until': {
    es: (day) => `Respondido en parte: las próximas noticias llegan el ${day}, antes del cierre.`,
    en: (day) => `Partly answered: the next news come on ${day}, before closing.`,
  },
  'priority.ended': {
    es: (_day, { coverOpenHours, coverReopenings }) =>
      `El pago cubría ${coverReopenings} reaperturas y ${coverOpenHours} h de atención; este mensaje sigue como ticket estándar.`,
    en: (_day, { coverOpenHours, coverReopenings }) =>
      `The fee covered ${coverReopenings} reopenings and ${coverOpenHours} h of open time; this message goes on as a standard ticket.`,
  },
  'offer.honoured': {
    es: () => 'Es el plazo que le mostramos antes de enviar; lo mantenemos durante cinco minutos.',
    en: () => 'This is the time you were shown before sending; we keep it for five minutes.',
  },
};

/** A step of a promise in words: those of the queue here, those of working time from the calendar. */
export function traceText(step: TraceStep, locale: Locale, deskTimeZone: string): string {
  const { code, at } = step;
  if (code === 'fair_use.deferred_until') return reasonText({ code, params: { at } }, locale, deskTimeZone);
  const counted = deferredSteps[code]?.[locale];
  if (counted) return counted(String(step.params.cutOff ?? step.params.close ?? ''));
  const sentence = sentences[code];
  if (!sentence) return calendarText(step, locale, deskTimeZone);
  const date = typeof step.params.date === 'string' ? step.params.date : step.at.slice(0, 10);
  const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-ES' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return sentence[locale](format.format(new Date(`${date}T12:00:00Z`)).replace(',', ''), step.params);
}
