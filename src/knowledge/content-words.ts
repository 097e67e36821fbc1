import { guessLocale } from './search/locale-guess';
import { withoutChatter } from './search/chatter';
import { WordAnalysis } from './search/word-forms';
import { wordsOf } from './search/words';

const analyses = { es: new WordAnalysis('es'), en: new WordAnalysis('en') };

/** The words of a text as the search reads them: folded, accents away, in order. */
export function foldedWords(text: string): string[] {
  return wordsOf(text);
}

/** The language that a text is written in, as far as its words tell. */
export function localeOf(text: string): 'es' | 'en' {
  return guessLocale(text) === 'en' ? 'en' : 'es';
}

/** What a text is about: the stems of its words in order, without greetings, thanks and grammar. */
export function contentStems(text: string, locale: 'es' | 'en' = localeOf(text)): string[] {
  const analysis = analyses[locale];
  return withoutChatter(wordsOf(text))
    .map((word) => analysis.of(word))
    .filter(({ stop }) => !stop)
    .map(({ stem }) => stem);
}
