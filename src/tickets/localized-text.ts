import type { Locale } from '../platform/context';

/** A text of the staff in the product's languages; Spanish stands in where English is missing. */
export interface LocalizedText {
  es: string;
  en: string | null;
}

export function textIn({ es, en }: LocalizedText, locale: Locale): string {
  return locale === 'en' ? (en ?? es) : es;
}
