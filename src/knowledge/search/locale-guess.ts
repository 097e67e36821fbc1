import { SearchLocale } from './indexed-document';
import { STOP_WORDS } from './stop-words';
import { wordsOf } from './words';

/** More than enough to tell two languages apart. */
const LETTERS_READ = 600;

const SPANISH_LETTERS = /[ñ¿¡áéíóú]/;
const SPANISH_ENDINGS = /(cion|ciones|dad|dades|mente|ando|iendo|ador|adora|aje|ible|arse|erse)$/;
const ENGLISH_ENDINGS = /(ing|tion|tions|ness|ment|ship|ful|less|ly|ough|ght)$/;

/** The language of a text by its small words, letters and endings; Spanish, the first language, where nothing tells. */
export function guessLocale(text: string): SearchLocale {
  const read = text.slice(0, LETTERS_READ);
  let balance = SPANISH_LETTERS.test(read.toLowerCase()) ? 2 : 0;
  for (const word of wordsOf(read)) {
    const spanish = STOP_WORDS.es.has(word);
    const english = STOP_WORDS.en.has(word);
    if (spanish && !english) balance += 2;
    else if (english && !spanish) balance -= 2;
    else if (SPANISH_ENDINGS.test(word)) balance += 1;
    else if (ENGLISH_ENDINGS.test(word)) balance -= 1;
  }
  return balance >= 0 ? 'es' : 'en';
}
