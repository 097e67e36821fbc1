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

/** A status as its customer reads it; a waiting ticket tells its place, a repeat where it goes on. */
export function statusText(
  status: string,
  locale: Locale,
  position: number,
  mergedInto: string | null = null,
): string {
  const text = words[status]?.[locale] ?? status;
  if (status === 'merged' && mergedInto !== null) {
    return locale === 'es' ? `Unido al ticket ${mergedInto}` : `Merged into ${mergedInto}`;
  }
  if (status !== 'queued' || position === 0) return text;
  return locale === 'es' ? `${text} · puesto ${position}` : `${text}, place ${position}`;
}
