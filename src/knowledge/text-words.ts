import type { Locale } from '../platform/context';
import { STOP_WORDS } from './search/stop-words';
import { WordAnalysis } from './search/word-forms';
import { wordsOf } from './search/words';

const languages: Readonly<Record<Locale, WordAnalysis>> = {
  es: new WordAnalysis('es'),
  en: new WordAnalysis('en'),
};

/** The words of a text in order, in small letters and without accents. */
export function textWords(text: string): string[] {
  return wordsOf(text);
}

/** Whether a word says nothing of what a text is about, in any of the languages. */
export function isCommonWord(word: string): boolean {
  return STOP_WORDS.es.has(word) || STOP_WORDS.en.has(word);
}

/** What the forms of a word have in common; takes words as `textWords` gives them. */
export function wordStem(word: string, locale: Locale): string {
  return languages[locale].of(word).stem;
}
