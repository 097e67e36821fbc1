import type { Locale } from '../../platform/context';

type Words = Readonly<Record<Locale, string>>;

const notSold: Readonly<Record<'load' | 'duty', Words>> = {
  load: {
    es: 'Ahora no podríamos cumplir el plazo, así que no vendemos prioridad.',
    en: 'We could not keep the time right now, so priority is not for sale.',
  },
  duty: {
    es: 'Nadie está de guardia hasta ese plazo, así que no vendemos prioridad.',
    en: 'Nobody is on duty until that time, so priority is not for sale.',
  },
};

const atRisk: Words = {
  es: 'Con los tickets que esperan ahora podríamos tardar más de lo previsto.',
  en: 'With the tickets that wait now it may take us longer than expected.',
};

/** What a customer should know of an offer before choosing it; `null` when there is nothing. */
export function offerNote(
  level: 'standard' | 'premium',
  estimate: { atRisk: boolean } | null,
  notSoldBecause: 'load' | 'duty' | null,
  locale: Locale,
): string | null {
  if (level === 'premium' && notSoldBecause !== null) return notSold[notSoldBecause][locale];
  return estimate?.atRisk ? atRisk[locale] : null;
}
