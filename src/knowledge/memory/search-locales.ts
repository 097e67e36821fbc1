import { Injectable } from '@nestjs/common';
import { Configuration, InvalidConfig } from '../../platform/config';
import { isSearchLocale, LANGUAGES, USUAL_LOCALES, type SearchLocale } from '../search/languages';

/** The languages that are searched here: Spanish, English, and what `TURNO_SEARCH_LOCALES` adds. */
@Injectable()
export class SearchLocales {
  readonly all: readonly SearchLocale[];

  constructor({ moreSearchLocales }: Configuration) {
    const faults = moreSearchLocales
      .filter((code) => !isSearchLocale(code))
      .map(
        (code) => `TURNO_SEARCH_LOCALES may name ${Object.keys(LANGUAGES).join(', ')}; it names "${code}"`,
      );
    if (faults.length > 0) throw new InvalidConfig(faults);
    this.all = [...new Set([...USUAL_LOCALES, ...moreSearchLocales.filter(isSearchLocale)])];
  }
}
