import { LANGUAGES, USUAL_LOCALES, type Language, type SearchLocale } from './languages';
import { wordsOf } from './words';

/** More than enough to tell languages apart. */
const LETTERS_READ = 600;

/**
 * The language of a text by its small words, letters and endings; where nothing tells, the first of the list. A small
 * word counts only for those that have it, and less the more they are.
 */
export function guessLocale(text: string, among: readonly SearchLocale[] = USUAL_LOCALES): SearchLocale {
  const read = text.slice(0, LETTERS_READ);
  const lower = read.toLowerCase();
  const words = wordsOf(read);
  let best = among[0] ?? 'es';
  let most = -1;
  for (const locale of among) {
    const evidence = evidenceFor(LANGUAGES[locale], lower, words, among);
    if (evidence > most) [best, most] = [locale, evidence];
  }
  return best;
}

function evidenceFor(
  { letters, endings, stopWords }: Language,
  lower: string,
  words: readonly string[],
  among: readonly SearchLocale[],
): number {
  let evidence = letters.test(lower) ? 2 : 0;
  for (const word of words) {
    if (stopWords.has(word)) evidence += 2 / among.filter((locale) => isStopWord(locale, word)).length;
    else if (endings.test(word)) evidence += 1;
  }
  return evidence;
}

function isStopWord(locale: SearchLocale, word: string): boolean {
  return LANGUAGES[locale].stopWords.has(word);
}
