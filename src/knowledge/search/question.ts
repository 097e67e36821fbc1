import { withoutChatter } from './chatter';
import { wordsOf } from './words';

/** A question is a sentence or a message; what goes beyond is not read. */
const LETTERS_READ = 4000;
const WORDS_READ = 400;

/** What is left of a question to search with. */
export interface Question {
  words: string[];
  /** True for "Hola, buenos días": there was no question. */
  onlyChatter: boolean;
}

/** The part of a question that is read at all. */
export function readPart(text: string): string {
  return text.slice(0, LETTERS_READ);
}

/** The words of a question, folded, without greetings and sign-offs. */
export function readQuestion(text: string): Question {
  const all = wordsOf(readPart(text)).slice(0, WORDS_READ);
  const words = withoutChatter(all);
  return words.length > 0 ? { words, onlyChatter: false } : { words: all, onlyChatter: true };
}
