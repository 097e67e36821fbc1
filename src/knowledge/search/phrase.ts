import { Invalid } from '../../platform/errors';
import { LANGUAGES } from './languages';
import { wordsOf } from './words';

/** A phrase must hold a word that some language does not call grammar. Errors: `knowledge.phrase-empty`. */
export function assertSays(phrase: string): void {
  const isGrammar = (word: string) => LANGUAGES.es.stopWords.has(word) || LANGUAGES.en.stopWords.has(word);
  if (wordsOf(phrase).every(isGrammar)) {
    const code = 'knowledge.phrase-empty';
    throw new Invalid(code, {}, [{ path: 'phrase', code }]);
  }
}
