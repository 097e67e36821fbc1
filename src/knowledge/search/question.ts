import { withoutChatter } from './chatter';
import { wordSpans, type WordSpan } from './words';

/** A question is a sentence or a message; what goes beyond is not read. */
const LETTERS_READ = 4000;
const WORDS_READ = 400;

/** What is left of a question to search with. */
export interface Question {
  words: string[];
  /** The same as it was written: greetings in one language do not hide a question in another. */
  said: string;
  /** True for "Hola, buenos días": there was no question. */
  onlyChatter: boolean;
  /** Those written as names are. */
  names: ReadonlySet<string>;
}

/** The part of a question that is read at all. */
export function readPart(text: string): string {
  return text.slice(0, LETTERS_READ);
}

/** The words of a question, folded, without greetings and sign-offs. */
export function readQuestion(text: string): Question {
  const read = readPart(text);
  const spans = wordSpans(read).slice(0, WORDS_READ);
  const all = spans.map(({ folded }) => folded);
  const words = withoutChatter(all);
  const names = namesIn(read, spans);
  if (words.length === 0) return { words: all, said: read, onlyChatter: true, names };
  if (words.length === all.length) return { words, said: read, onlyChatter: false, names };
  const kept = new Set(words);
  const said = spans
    .filter(({ folded }) => kept.has(folded))
    .map(({ start, end }) => read.slice(start, end))
    .join(' ');
  return { words, said, onlyChatter: false, names };
}

/**
 * Words with a capital where no sentence begins, or with several: «Newcastle», «IPCC». Who writes most of a question
 * so means nothing by it.
 */
function namesIn(text: string, spans: readonly WordSpan[]): ReadonlySet<string> {
  const capitals = spans.filter(({ start, end }) => {
    const begins = /^$|[.:?!¿¡(]\s*$/.test(text.slice(Math.max(0, start - 3), start));
    return (begins ? /\p{Lu}.*\p{Lu}/u : /^\p{Lu}|\p{Lu}.*\p{Lu}/u).test(text.slice(start, end));
  });
  return new Set(capitals.length * 2 > spans.length ? [] : capitals.map(({ folded }) => folded));
}
