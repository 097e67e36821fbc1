import { LANGUAGES, USUAL_LOCALES, type Language, type SearchLocale } from './languages';
import { wordsOf } from './words';

/** More than enough to tell languages apart. */
const LETTERS_READ = 600;

/** «l'envoi» and "it's": elsewhere one letter is no small word but a size or part of a name. */
const CUT_OFF = /\b[a-z]['’]|['’][a-z]\b/g;
const CONSONANT = /^[b-df-hj-np-tv-xz]$/;

/**
 * The language of a text by its small words, letters and endings; where nothing tells, the first of the list. A small
 * word or a letter counts only for those that have it, and less the more they are.
 */
export function guessLocale(text: string, among: readonly SearchLocale[] = USUAL_LOCALES): SearchLocale {
  const read = text.slice(0, LETTERS_READ);
  const lower = read.toLowerCase();
  const cutOff = new Set(lower.match(CUT_OFF)?.map((part) => part.replace(/['’]/, '')));
  const words = wordsOf(read).filter((word) => !CONSONANT.test(word) || cutOff.has(word));
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
  const having = (letter: string) => among.filter((locale) => letter.match(LANGUAGES[locale].letters)).length;
  const told = [...new Set(lower.match(letters))].reduce((sum, letter) => sum + 2 / having(letter), 0);
  let evidence = Math.min(2, told);
  for (const word of words) {
    if (stopWords.has(word)) evidence += 2 / among.filter((locale) => isStopWord(locale, word)).length;
    else if (endings.test(word)) evidence += 1;
  }
  return evidence;
}

function isStopWord(locale: SearchLocale, word: string): boolean {
  return LANGUAGES[locale].stopWords.has(word);
}
