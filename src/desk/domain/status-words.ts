import type { Locale } from '../../platform/context';

type Words = Readonly<Record<Locale, string>>;

const words: Readonly<Record<string, Words>> = {
  unconfirmed: { es: 'Falta confirmar su correo', en: 'Waiting for your confirmation' },
  queued: { es: 'Pendiente de respuesta', en: 'Waiting' },
  claimed: { es: 'Lo estamos atendiendo', en: 'Being answered' },
  needs_info: { es: 'Necesitamos un dato suyo', en: 'We need something from you' },
  parked: { es: 'Respondido en parte · en cola de espera', en: 'Partly answered, the rest is under way' },
  answered: { es: 'Respondido', en: 'Answered' },
  closed: { es: 'Cerrado', en: 'Closed' },
  archived: { es: 'Archivado', en: 'Archived' },
  merged: { es: 'Unido a otro ticket', en: 'Merged into another ticket' },
};

/** What staff call it where they say it in other words than customers. */
const staffWords: Readonly<Record<string, Words>> = {
  unconfirmed: { es: 'Sin confirmar', en: 'Not confirmed' },
  queued: { es: 'Pendiente', en: 'Waiting' },
  needs_info: { es: 'Esperando al cliente', en: 'Waiting for the customer' },
  parked: { es: 'En cola de espera', en: 'Parked' },
};

interface Details {
  /** 0 while it does not wait. */
  position: number;
  mergedInto: string | null;
  /** When a parked ticket comes back, and in which zone that day is told. */
  parkedUntil: Date | null;
  timeZone: string;
}

/** A status as its customer reads it: a waiting ticket tells its place, a parked one its day, a repeat where it goes on. */
export function statusText(
  status: string,
  locale: Locale,
  { position, mergedInto, parkedUntil, timeZone }: Details,
): string {
  const text = words[status]?.[locale] ?? status;
  const isSpanish = locale === 'es';
  if (status === 'merged' && mergedInto !== null) {
    return isSpanish ? `Unido al ticket ${mergedInto}` : `Merged into ${mergedInto}`;
  }
  if (status === 'parked' && parkedUntil !== null) {
    const day = dayFormat(locale, timeZone).format(parkedUntil).replace(',', '');
    return isSpanish ? `${text} hasta el ${day}` : `Partly answered, the rest by ${day}`;
  }
  if (status !== 'queued' || position === 0) return text;
  return isSpanish ? `${text} · puesto ${position}` : `${text}, place ${position}`;
}

/** A status as staff read it: one that is being answered tells by whom. `shown` is what the customer reads. */
export function staffStatusText(
  status: string,
  locale: Locale,
  { assignee, shown }: { assignee: string | null; shown: string },
): string {
  if (status === 'claimed' && assignee !== null) {
    return locale === 'es' ? `Lo atiende ${assignee}` : `${assignee} is answering it`;
  }
  return staffWords[status]?.[locale] ?? shown;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept, because to make a format costs a hundred times what it costs to use it. */
function dayFormat(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale === 'es' ? 'es-ES' : 'en-GB', {
      timeZone,
      weekday: 'long',
      day: 'numeric',
    });
  formats.set(key, format);
  return format;
}
