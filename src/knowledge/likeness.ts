import type { SearchLocale } from './search/languages';
import { guessLocale } from './search/locale-guess';
import { readQuestion } from './search/question';
import { WordAnalysis } from './search/word-forms';

const analyses = new Map<SearchLocale, WordAnalysis>();

function analysisOf(locale: SearchLocale): WordAnalysis {
  const analysis = analyses.get(locale) ?? new WordAnalysis(locale);
  analyses.set(locale, analysis);
  return analysis;
}

/** The stems of the words of a text that say something: no greetings, no articles, no accents. */
export function tellingWords(text: string): Set<string> {
  const { words, onlyChatter } = readQuestion(text);
  if (onlyChatter) return new Set();
  const language = analysisOf(guessLocale(text));
  const forms = words.map((word) => language.of(word));
  return new Set(forms.filter(({ stop }) => !stop).map(({ stem }) => stem));
}

/** Which share of these words stands among others: 0 to 1, and 0 where there are none. */
export function shareFound(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  return wordsInCommon(words, others) / words.size;
}

/** How alike two sets of words are: 1 for the same, 0 for nothing in common. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = wordsInCommon(one, other);
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

export function wordsInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return common;
}
