import { ExcerptSegment } from './indexed-document';
import type { Understood } from './understood';
import { WordForms } from './word-forms';
import { wordSpans, WordSpan } from './words';

/** What fits two lines of a result. */
const EXCERPT_LENGTH = 220;
/** The sentences beside the best one are added up to this length, those after it first. */
const ENOUGH = 120;
/** Longer sections are searched for an excerpt only so far. */
const LETTERS_READ = 40_000;

/** What the excerpt needs to know of a language's words. */
export interface WordKnowledge {
  analysis: { of(folded: string): WordForms };
  rarity(frequency: number): number;
  stemFrequency(stem: string): number;
}

interface Sentence {
  start: number;
  end: number;
  matches: WordSpan[];
  worth: number;
}

/** The sentence of a text that answers best, at most 220 letters, the words of the question marked. */
export function excerptOf(
  text: string,
  question: readonly Understood[],
  knowledge: WordKnowledge,
): ExcerptSegment[] {
  const read = text.slice(0, LETTERS_READ);
  const worths = worthOfStems(question, knowledge);
  const sentences = sentencesOf(read);
  weigh(sentences, read, worths, knowledge);
  const best = sentences.reduce(
    (one, other) => (other.worth > one.worth ? other : one),
    sentences[0] ?? nothing(),
  );
  const matches = sentences.flatMap((sentence) => sentence.matches);
  const [start, end] = crop(read, best, sentences);
  return segments(read, start, end, matches);
}

function worthOfStems(question: readonly Understood[], knowledge: WordKnowledge): Map<string, number> {
  const worths = new Map<string, number>();
  for (const { readings } of question) {
    for (const { stem } of readings) worths.set(stem, knowledge.rarity(knowledge.stemFrequency(stem)));
  }
  return worths;
}

/** Full stops, question and exclamation marks followed by a space, and line ends, close a sentence. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !closes(text, at)) continue;
    while (start < at && isSpace(text, start)) start += 1;
    if (at > start) sentences.push({ start, end: Math.min(at + 1, text.length), matches: [], worth: 0 });
    start = at + 1;
  }
  return sentences;
}

function closes(text: string, at: number): boolean {
  const character = text[at];
  if (character === '\n') return true;
  return (character === '.' || character === '!' || character === '?') && isSpace(text, at + 1);
}

function isSpace(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) <= 32;
}

/** A sentence is worth the different words of the question it holds; a longer one a little less. */
function weigh(
  sentences: Sentence[],
  text: string,
  worths: ReadonlyMap<string, number>,
  { analysis }: WordKnowledge,
): void {
  let current = 0;
  let seen = new Set<string>();
  for (const span of wordSpans(text)) {
    while (current < sentences.length - 1 && span.start >= (sentences[current]?.end ?? 0)) {
      current += 1;
      seen = new Set();
    }
    const sentence = sentences[current];
    const { stem } = analysis.of(span.folded);
    const worth = worths.get(stem);
    if (worth === undefined || !sentence) continue;
    sentence.matches.push(span);
    if (!seen.has(stem)) sentence.worth += worth;
    seen.add(stem);
  }
  for (const sentence of sentences)
    sentence.worth /= 1 + (sentence.end - sentence.start) / (4 * EXCERPT_LENGTH);
}

/** The best sentence and what stands beside it, or around its first match where it is too long by itself. */
function crop(text: string, best: Sentence, sentences: readonly Sentence[]): [number, number] {
  let { start, end } = best;
  for (const next of sentences) {
    if (end - start >= ENOUGH) break;
    if (next.start >= end && next.end - start <= EXCERPT_LENGTH) end = next.end;
  }
  for (const previous of sentences.toReversed()) {
    if (end - start >= ENOUGH) break;
    if (previous.end <= start && end - previous.start <= EXCERPT_LENGTH) start = previous.start;
  }
  if (end - start <= EXCERPT_LENGTH) return [start, end];
  const first = best.matches[0]?.start ?? start;
  if (first - start > EXCERPT_LENGTH / 2)
    start = wordStart(text, Math.max(start, first - EXCERPT_LENGTH / 3));
  return [start, Math.min(end, wordEnd(text, start, start + EXCERPT_LENGTH))];
}

function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', Math.floor(from));
  return space === -1 || space - from > 40 ? Math.floor(from) : space + 1;
}

function wordEnd(text: string, start: number, limit: number): number {
  const space = text.lastIndexOf(' ', limit);
  return space <= start || limit - space > 40 ? limit : space;
}

function segments(text: string, start: number, end: number, matches: readonly WordSpan[]): ExcerptSegment[] {
  const found: ExcerptSegment[] = [];
  let at = start;
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    if (match.start > at) found.push({ text: readable(text.slice(at, match.start)), matched: false });
    found.push({ text: text.slice(match.start, match.end), matched: true });
    at = match.end;
  }
  if (end > at) found.push({ text: readable(text.slice(at, end)), matched: false });
  return found;
}

/** Line ends and control characters become one space. */
function readable(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}

function nothing(): Sentence {
  return { start: 0, end: 0, matches: [], worth: 0 };
}
