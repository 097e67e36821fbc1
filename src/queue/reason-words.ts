import type { Locale } from '../platform/context';
import type { ReasonData } from './api';

type Sentence = Readonly<Record<Locale, (time: string, day: string) => string>>;

const sentences: Readonly<Record<string, Sentence>> = {
  'premium.paid_at': {
    es: (time, day) => `Premium: pago recibido ${day} a las ${time}.`,
    en: (time, day) => `Premium: payment received ${day} at ${time}.`,
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
  const day = new Intl.DateTimeFormat(locale === 'es' ? 'es-ES' : 'en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
  const time = new Intl.DateTimeFormat('es-ES', { timeZone, hour: 'numeric', minute: '2-digit' }).format(at);
  const article = locale === 'es' ? 'el ' : 'on ';
  return sentence(time, article + day.replace(',', ''));
}
