import type { Language } from './language';

/** «9,95 €», "€9.95"; `amount` in integer minor units of the currency. */
export function writtenMoney(amount: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(language === 'es' ? 'es-ES' : 'en-GB', {
    style: 'currency',
    currency,
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  // Mail readers search for what they can type: an ordinary space before the sign.
  return format.format(amount / 10 ** digits).replaceAll('\u00a0', ' ');
}
