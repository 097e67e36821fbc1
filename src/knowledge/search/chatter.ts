import { CLOSINGS, FILLERS, OPENINGS, SIGN_OFFS } from './chatter-phrases';
import { STOP_WORDS } from './stop-words';
import { wordsOf } from './words';

/** A signature is a first name, two family names and perhaps a particle. */
const NAME_WORDS = 4;

type Phrases = ReadonlyMap<string, readonly string[][]>;

const openings = phrases(OPENINGS, (words) => words[0]);
const closings = phrases(CLOSINGS, (words) => words.at(-1));
const fillers = phrases(FILLERS, (words) => words[0]);

/** The words of a message without greetings, thanks and signature; all of them where nothing else was said. */
export function withoutChatter(words: readonly string[]): string[] {
  const said = withoutClosings(withoutName(withoutOpenings(words)));
  const rest: string[] = [];
  for (let at = 0; at < said.length;) {
    const length = phraseAt(fillers, said, at);
    if (length === 0) rest.push(said[at] ?? '');
    at += Math.max(length, 1);
  }
  return rest;
}

function withoutOpenings(words: readonly string[]): readonly string[] {
  let start = 0;
  for (let at = 0; at < words.length;) {
    const length = phraseAt(openings, words, at) || phraseAt(fillers, words, at);
    if (length > 0) start = at += length;
    else if (isGrammar(words[at])) at += 1;
    else break;
  }
  return start === 0 ? words : words.slice(start);
}

function withoutClosings(words: readonly string[]): readonly string[] {
  let end = words.length;
  for (let at = end; at > 0;) {
    const length = phraseBefore(closings, words, at);
    if (length > 0) end = at -= length;
    else if (isGrammar(words[at - 1])) at -= 1;
    else break;
  }
  return end === words.length ? words : words.slice(0, end);
}

/** Cuts what follows a sign-off near the end, provided that something was said before it. */
function withoutName(words: readonly string[]): readonly string[] {
  for (let at = Math.max(words.length - NAME_WORDS - 1, 2); at < words.length; at++) {
    if (SIGN_OFFS.has(words[at] ?? '')) return words.slice(0, at + 1);
  }
  return words;
}

function phraseAt(phrases: Phrases, words: readonly string[], at: number): number {
  const found = phrases.get(words[at] ?? '')?.find((phrase) => matches(phrase, words, at));
  return found?.length ?? 0;
}

function phraseBefore(phrases: Phrases, words: readonly string[], end: number): number {
  const found = phrases
    .get(words[end - 1] ?? '')
    ?.find((phrase) => matches(phrase, words, end - phrase.length));
  return found?.length ?? 0;
}

function matches(phrase: readonly string[], words: readonly string[], at: number): boolean {
  return at >= 0 && phrase.every((word, index) => words[at + index] === word);
}

function isGrammar(word = ''): boolean {
  return Object.values(STOP_WORDS).some((words) => words.has(word));
}

function phrases(list: string, key: (words: string[]) => string | undefined): Phrases {
  const grouped = new Map<string, string[][]>();
  for (const phrase of list.split(/[|\n]/)) {
    const words = wordsOf(phrase);
    const first = key(words);
    if (first === undefined) continue;
    const group = grouped.get(first) ?? [];
    group.push(words);
    grouped.set(first, group);
  }
  // The longest phrase wins: "gracias por su ayuda" before "gracias".
  for (const group of grouped.values()) group.sort((one, other) => other.length - one.length);
  return grouped;
}
