import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as frenchStem } from '@orama/stemmers/french';
import { stemmer as germanStem } from '@orama/stemmers/german';
import { stemmer as italianStem } from '@orama/stemmers/italian';
import { stemmer as portugueseStem } from '@orama/stemmers/portuguese';
import { stemmer as spanishStem } from '@orama/stemmers/spanish';
import type { HelpLocale } from '../api';
import { COMMON_WORDS, NO_COMMON_WORDS } from './common-words';
import { frenchForm, frenchStemEnd, portugueseForm, spanishForm } from './endings';
import { STOP_WORDS } from './stop-words';
import { fold } from './words';

/** What the search must know of a language. */
export interface Language {
  /** Cuts a folded word to what its forms share. */
  stem(folded: string): string;
  stopWords: ReadonlySet<string>;
  /** What is a word of it whether the texts hold it or not. */
  commonWords: readonly string[];
  /** Letters (folding not applied), all that stand in a text, and endings (folded) that give it away. */
  letters: RegExp;
  endings: RegExp;
}

/** Every language that can be searched; which of them are is a matter of configuration (`TURNO_SEARCH_LOCALES`). */
export const LANGUAGES = {
  es: {
    stem: (folded) => fold(spanishStem(spanishForm(folded))),
    stopWords: STOP_WORDS.es,
    commonWords: COMMON_WORDS.es,
    letters: /[ñ¿¡áéíóú]/g,
    endings: /(cion|ciones|dad|dades|mente|ando|iendo|ador|adora|aje|ible|arse|erse)$/,
  },
  en: {
    stem: (folded) => fold(englishStem(folded)),
    stopWords: STOP_WORDS.en,
    commonWords: COMMON_WORDS.en,
    letters: /(?!)/g,
    endings: /(ing|tion|tions|ness|ment|ship|ful|less|ly|ough|ght)$/,
  },
  fr: {
    stem: (folded) => frenchStemEnd(fold(frenchStem(frenchForm(folded)))),
    stopWords: STOP_WORDS.fr,
    commonWords: NO_COMMON_WORDS,
    letters: /[àâçéèêëîïôœûù]/g,
    endings: /(eur|euse|aux|ement|age|ois|aient|eau|tion|tions)$/,
  },
  de: {
    stem: (folded) => fold(germanStem(folded)),
    stopWords: STOP_WORDS.de,
    commonWords: NO_COMMON_WORDS,
    letters: /[äöüß]/g,
    endings: /(ung|ungen|keit|heit|lich|isch|schaft|chen)$/,
  },
  it: {
    stem: (folded) => fold(italianStem(folded)),
    stopWords: STOP_WORDS.it,
    commonWords: NO_COMMON_WORDS,
    letters: /[àèéìòù]/g,
    endings: /(zione|zioni|aggio|ezza|mente|endo|ggio|tto|tti)$/,
  },
  pt: {
    stem: (folded) => fold(portugueseStem(portugueseForm(folded))),
    stopWords: STOP_WORDS.pt,
    commonWords: NO_COMMON_WORDS,
    letters: /[ãõáâàçéêíóôú]/g,
    endings: /(cao|coes|agem|dade|mento|ndo|inho|inha|nh[ao]s?|lh[ao]s?|ei[rt][ao]s?)$/,
  },
} satisfies Record<HelpLocale, Language>;

export type SearchLocale = HelpLocale;

/** What is searched without further configuration; the first is assumed where a question gives nothing away. */
export const USUAL_LOCALES: readonly SearchLocale[] = ['es', 'en'];

export function isSearchLocale(code: string): code is SearchLocale {
  return Object.hasOwn(LANGUAGES, code);
}
