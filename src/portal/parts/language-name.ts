import type { HelpLocale } from '../../knowledge/api';
import type { Locale } from '../../platform/context';

/** How a language is called in another: «francés», "French". */
export function languageName(language: HelpLocale, reader: Locale): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
}
