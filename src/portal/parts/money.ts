import type { Money } from '../../billing/api';
import type { Locale } from '../../platform/context';

/** «9,95 €», "€9.95"; how many digits are minor units depends on the currency. */
export function moneyInWords({ amount, currency }: Money, locale: Locale): string {
  const format = new Intl.NumberFormat(locale === 'es' ? 'es-ES' : 'en-GB', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
