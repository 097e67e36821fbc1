import type { Language } from './language';

/** The desk's own zone, in which its hours and promises are told. */
const deskTimeZone = 'Europe/Madrid';

const formats: Record<Language, Intl.DateTimeFormat> = { es: formatOf('es-ES'), en: formatOf('en-GB') };

/** «lunes 30 de noviembre, 18:00», "Monday 30 November, 18:00", in the desk's zone. */
export function writtenMoment(instant: string, language: Language): string {
  const parts = formats[language].formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const month = language === 'es' ? `de ${part('month')}` : part('month');
  // Spanish writes no leading zero of the hour.
  const hour = language === 'es' ? String(Number(part('hour'))) : part('hour');
  return `${part('weekday')} ${part('day')} ${month}, ${hour}:${part('minute')}`;
}

/** A local date (`YYYY-MM-DD`) without its time: «lunes 30 de noviembre», "Monday 30 November". */
export function writtenDate(date: string, language: Language): string {
  return writtenMoment(`${date}T11:00:00.000Z`, language).split(',', 1)[0] ?? date;
}

function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: deskTimeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
