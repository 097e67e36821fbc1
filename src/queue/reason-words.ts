import type { Locale } from '../platform/context';
import type { ReasonData } from './api';

type Sentence = Readonly<Record<Locale, (time: string, day: string) => string>>;

const sentences: Readonly<Record<string, Sentence>> = {
  'premium.paid_at': {
    es: (time, day) => `Premium: pago recibido ${day} a las ${time}.`,
    en: (time, day) => `Premium: payment received ${day} at ${time}.`,
  },
  'premium.reopened_at': {
    es: (time, day) => `Premium: su pago cubre también el mensaje que recibimos ${day} a las ${time}.`,
    en: (time, day) => `Premium: your fee also covers the message received ${day} at ${time}.`,
  },
  'standard.received_at': {
    es: (time, day) => `Recibido ${day} a las ${time}; respondemos por orden de llegada.`,
    en: (time, day) => `Received ${day} at ${time}; we answer in the order of arrival.`,
  },
  'fair_use.deferred_until': {
    es: (time, day) => `Por la política de uso justo, su puesto cuenta desde ${day} a las ${time}.`,
    en: (time, day) => `Under the fair-use policy your place counts from ${day} at ${time}.`,
  },
  'lane.closed_until': {
    es: (time, day) => `Estamos fuera de horario; volvemos ${day} a las ${time}.`,
    en: (time, day) => `We are out of hours; we are back ${day} at ${time}.`,
  },
  'parked.until': {
    es: (_time, day) => `Respondido en parte; tendrá noticias ${day}.`,
    en: (_time, day) => `Partly answered; you will have news ${day}.`,
  },
  'offer.honoured': {
    es: () => 'Mantenemos el plazo que le mostramos antes de enviar.',
    en: () => 'We keep the time that you were shown before sending.',
  },
  'load.high': {
    es: () => 'Hay más preguntas de lo habitual: puede que tardemos más de lo previsto.',
    en: () => 'There are more questions than usual: it may take longer than promised.',
  },
  needs_info: {
    es: () => 'Esperamos un dato suyo; el reloj está parado.',
    en: () => 'We are waiting for something from you; the clock has stopped.',
  },
};

/** A reason of a place in words; times are told in the desk's zone, 24 h. */
export function reasonText({ code, params }: ReasonData, locale: Locale, timeZone: string): string {
  const sentence = sentences[code]?.[locale];
  if (!sentence) return code;
  const at = new Date(typeof params.at === 'string' ? params.at : 0);
  const { day, time } = formatsOf(locale, timeZone);
  const article = locale === 'es' ? 'el ' : 'on ';
  return sentence(time.format(at), article + day.format(at).replace(',', ''));
}

/** «el viernes 27 de noviembre a las 14:00», "Friday 27 November at 14:00". */
export function reasonMoment(instant: string, locale: Locale, timeZone: string): string {
  const at = new Date(instant);
  const { day, time } = formatsOf(locale, timeZone);
  const words = day.format(at).replace(',', '');
  return locale === 'es' ? `el ${words} a las ${time.format(at)}` : `${words} at ${time.format(at)}`;
}

interface Formats {
  day: Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
}

const known = new Map<string, Formats>();

/** Kept, because to make a format costs a hundred times what it costs to use it. */
function formatsOf(locale: Locale, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`;
  let formats = known.get(key);
  if (!formats) {
    formats = {
      day: new Intl.DateTimeFormat(locale === 'es' ? 'es-ES' : 'en-GB', {
        timeZone,
        weekday: 'long',
        day: 'numeric',
        month: 'long',
      }),
      time: new Intl.DateTimeFormat('es-ES', { timeZone, hour: 'numeric', minute: '2-digit' }),
    };
    known.set(key, formats);
  }
  return formats;
}
