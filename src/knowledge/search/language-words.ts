import { LANGUAGES, type SearchLocale } from './languages';
import { Vocabulary } from './vocabulary';

/** What a word of a question is compared with whatever the texts hold. */
export interface LanguageWords {
  /** Mistyped grammar is no reason to guess a subject. */
  grammar: Vocabulary;
  /** No typing errors, whether the texts hold them or not. */
  common: Vocabulary;
}

const prepared = new Map<SearchLocale, LanguageWords>();

/** The words of a language, prepared when it is first asked for: every index of it reads the same. */
export function languageWords(locale: SearchLocale): LanguageWords {
  const known = prepared.get(locale);
  if (known) return known;
  const { stopWords, commonWords } = LANGUAGES[locale];
  const words = { grammar: vocabularyOf(stopWords), common: vocabularyOf(commonWords) };
  prepared.set(locale, words);
  return words;
}

function vocabularyOf(words: Iterable<string>): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word);
  return vocabulary;
}
