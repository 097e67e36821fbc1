import type { Locale } from '../platform/context';
import type { HolidayDoubt, HolidayListDoubt, HolidaySuspicion } from './api';

type Words = Readonly<Record<Locale, string>>;

/** What is said of a holiday that needs a look, of a day that may be missing, and of a list as a whole. */
const WORDS: Readonly<Record<HolidayDoubt | HolidayListDoubt | HolidaySuspicion, Words>> = {
  'on-sunday': {
    es: 'Cae en domingo: puede que se celebre otro día o no se traslade.',
    en: 'It falls on a Sunday: it may be kept on another day, or not be moved at all.',
  },
  'moved-day': {
    es: 'Es un traslado que calcula la biblioteca: compruebe si la región lo aplica este año.',
    en: 'The library worked this move out: check whether the region makes it this year.',
  },
  regional: {
    es: 'Lo fija la región cada año: compruébelo en su lista oficial.',
    en: 'The region decides it anew each year: check it in its official list.',
  },
  'moon-calendar': {
    es: 'Depende de la luna: la fecha calculada puede variar un día.',
    en: 'It depends on the moon: the calculated date may be a day off.',
  },
  'moved-from-sunday': {
    es: 'Sería el traslado de un festivo que cae en domingo; la biblioteca no lo da por seguro.',
    en: 'It would be the move of a holiday that falls on a Sunday; the library is not sure of it.',
  },
  observance: {
    es: 'La biblioteca lo da por celebración, no por festivo; compruebe si la región lo ha elegido este año.',
    en: 'The library has it as an observance, not as a holiday; check whether the region chose it this year.',
  },
  'elsewhere-in-country': {
    es: 'Otras regiones del país lo celebran; compruebe si esta también.',
    en: 'Other regions of the country keep it; check whether this one does too.',
  },
  'no-regional-days': {
    es: 'Solo están los festivos nacionales; cada región añade los suyos.',
    en: 'These are the national holidays alone; each region adds its own.',
  },
  'regional-list': {
    es: 'La región publica su lista cada otoño: compare la lista entera.',
    en: 'The region publishes its list each autumn: compare the whole list.',
  },
  'no-local-days': {
    es: 'Faltan los dos festivos locales de su municipio; añádalos como fechas especiales.',
    en: 'The two local days of your town are missing; add them as special dates.',
  },
  'unusual-number': {
    es: 'La lista de una región tiene 12 festivos que no caen en domingo; esta no: falta o sobra alguno.',
    en: 'The list of a region has 12 holidays that are no Sundays; this one does not: some are missing or too many.',
  },
};

/** The sentence of a doubt's code. */
export function holidayDoubtText(code: keyof typeof WORDS, locale: Locale): string {
  return WORDS[code][locale];
}
