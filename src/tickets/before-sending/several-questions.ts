import { contentStems, foldedWords, localeOf } from '../../knowledge/content-words';
import {
  bareWishes,
  complaints,
  furthers,
  interrogatives,
  introductions,
  pleas,
  references,
  requests,
} from './asking-words';
import { sentencesOf, type Sentence } from './sentences';

/** A part of a text that asks for one thing; offsets in UTF-16 units of the text. */
export interface AskedPart {
  text: string;
  start: number;
  end: number;
}

/** Texts beyond this are read as far as this: more questions than fit in here are several anyway. */
const charactersRead = 20_000;
/** A question of its own speaks of at least so many things. */
const leastStems = 2;
/** And shares at most this share of them with what was said before: less where only one of the two is put as a question. */
const mostShared = { ofQuestions: 0.6, ofStatements: 0.5 };

interface Read extends Sentence {
  words: string;
  stems: ReadonlySet<string>;
  asks: boolean;
  complains: boolean;
  isFurther: boolean;
}

/**
 * The questions of a message, each with the sentences that lead to it: one part when it asks for one thing. A hint
 * for whoever writes, and never a rule: what belongs together only a person knows.
 */
export function questionsIn(text: string): AskedPart[] {
  const message = text.slice(0, charactersRead);
  const locale = localeOf(message);
  const sentences = sentencesOf(message)
    .flatMap(clauses)
    .map((sentence) => read(sentence, locale));
  const starts = startsOf(sentences);
  const end = sentences.at(-1)?.end ?? 0;
  return starts.map((first, index) => {
    const start = sentences[first]?.start ?? 0;
    const next = starts[index + 1];
    const partEnd = next === undefined ? end : (sentences[next - 1]?.end ?? end);
    return { text: text.slice(start, partEnd), start, end: partEnd };
  });
}

/** Where the parts begin, as indices of sentences. */
function startsOf(sentences: readonly Read[]): number[] {
  if (sentences.length === 0) return [];
  const starts = [0];
  let before = new Set<string>();
  let last: Read | null = null;
  /** The first sentence since the last one that asked: what leads to the next question. */
  let leadsFrom = 0;
  sentences.forEach((sentence, index) => {
    const opens = last !== null && isOfItsOwn(sentence, last, before);
    if (opens) {
      const leads = !sentence.isFurther && !sentence.isItem;
      starts.push(leads ? leadOf(sentences, leadsFrom, index) : index);
      before = new Set();
    }
    sentence.stems.forEach((stem) => before.add(stem));
    if (opens || (sentence.stems.size > 0 && (sentence.asks || sentence.complains || sentence.isItem))) {
      if (opens || !last?.asks || sentence.asks) last = sentence;
      leadsFrom = index + 1;
    } else if (last === null && sentence.stems.size > leastStems && !introduces(sentence)) last = sentence;
  });
  return starts;
}

/** Statements right before a question lead to it when they speak of the same. */
function leadOf(sentences: readonly Read[], from: number, to: number): number {
  const { stems } = sentences[to] ?? { stems: new Set<string>() };
  let first = to;
  while (first > from && [...(sentences[first - 1]?.stems ?? [])].some((stem) => stems.has(stem))) first -= 1;
  return first;
}

/** Whether a sentence begins another matter than what was said before it, of which `last` asked or complained. */
function isOfItsOwn(sentence: Read, last: Read, before: ReadonlySet<string>): boolean {
  const { asks, complains, isFurther, isItem, stems, words } = sentence;
  const own = [...stems].filter((stem) => !before.has(stem)).length;
  if (isItem) return last.isItem && own >= leastStems;
  if (isFurther) return (asks || complains) && own >= 1;
  // What is complained of after a question is another matter more often than its explanation, which comes before.
  if (!asks && !complains) return false;
  if (refersBack(words)) return false;
  if (own === 1 && stems.size === 1) return sentence.isQuestion && last.isQuestion;
  if (own < leastStems) return false;
  // What was told before a question is its story, unless the two have nothing in common.
  if (!last.asks && !last.complains) return own === stems.size && own > leastStems;
  return 1 - own / stems.size <= (asks && last.asks ? mostShared.ofQuestions : mostShared.ofStatements);
}

/** It tells who writes and with what, which leads to any question. */
function introduces({ words }: Read): boolean {
  return introductions.some((phrase) => startsWith(words, phrase));
}

function read(sentence: Sentence, locale: 'es' | 'en'): Read {
  const words = foldedWords(sentence.text).join(' ');
  const further = furthers.find((phrase) => startsWith(words, phrase));
  const said = withoutJoint(further === undefined ? words : words.slice(further.length).trim());
  const asks =
    sentence.isQuestion ||
    interrogatives.some((phrase) => startsWith(said, phrase)) ||
    bareWishes.includes(said.split(' ', 1)[0] ?? '') ||
    requests.some((phrase) => holds(said, phrase));
  return {
    ...sentence,
    words: said,
    stems: new Set(contentStems(said, locale).filter((stem) => !emptyStems.has(stem))),
    asks: asks && !isQuotation(said, locale),
    complains: complaints.some((phrase) => holds(words, phrase)),
    isFurther: further !== undefined,
  };
}

/** Of a wish or a call for help these words tell nothing about its matter. */
const emptyStems = new Set(
  [...requests, ...pleas].flatMap((phrase) => [...contentStems(phrase, 'es'), ...contentStems(phrase, 'en')]),
);

/** A whole sentence in the other language is an error message that was copied. */
function isQuotation(words: string, locale: 'es' | 'en'): boolean {
  return words.split(' ').length > 4 && localeOf(words) !== locale;
}

/** «¿Cómo cambio el logotipo y cuánto cuesta el plan?»: two clauses that both ask are read apart. */
function clauses(sentence: Sentence): Sentence[] {
  const cuts = [...sentence.text.matchAll(joint)].map(({ index }) => index);
  const edges = [0, ...cuts, sentence.text.length];
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    const [start, end] = [sentence.start + from, sentence.start + to];
    return {
      ...sentence,
      text: sentence.text.slice(from, to),
      start,
      end,
      isItem: sentence.isItem && index === 0,
    };
  });
}

const joint =
  /[,;]?\s(?:y|e|and|or|o)\s(?=(?:también|además|also|cómo|cuándo|cuánt[oa]s?|dónde|por qué|cuál(?:es)?|how|when|where|why|which|what|can i|is there|do you|quiero|quisiera|necesito|i want|i need)\s)/giu;

/** It speaks of what was said before, rather than of what it has named itself. */
function refersBack(words: string): boolean {
  const enclitic = /\w(?:ar|er|ir|ndo)(?:lo|la|los|las)\b/.exec(words);
  const at = [
    enclitic?.index ?? -1,
    ...references.map((phrase) => ` ${words} `.indexOf(` ${phrase} `)),
  ].filter((index) => index >= 0);
  return at.length > 0 && contentStems(words.slice(0, Math.min(...at))).length < leastStems;
}

function withoutJoint(words: string): string {
  return words.replace(/^(?:y|e|o|pero|and|or|but|so|entonces|pues|hola|hello|hi)\s/, '');
}

function startsWith(words: string, phrase: string): boolean {
  return words === phrase || words.startsWith(`${phrase} `);
}

function holds(words: string, phrase: string): boolean {
  return ` ${words} `.includes(` ${phrase} `);
}
