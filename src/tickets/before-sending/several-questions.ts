import { introduces, readSentences, refersBack, tellsOn, type ReadSentence } from './read-sentences';

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

/**
 * The questions of a message, each with the sentences that lead to it: one part when it asks for one thing. A hint
 * for whoever writes, and never a rule: what belongs together only a person knows.
 */
export function questionsIn(text: string): AskedPart[] {
  const sentences = readSentences(text.slice(0, charactersRead));
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
function startsOf(sentences: readonly ReadSentence[]): number[] {
  if (sentences.length === 0) return [];
  const starts = [0];
  let before = new Set<string>();
  let last: ReadSentence | null = null;
  /** The first sentence since the last one that asked: what leads to the next question. */
  let leadsFrom = 0;
  sentences.forEach((sentence, index) => {
    const opens = last === null ? goesOn(sentence, null, before) : isOfItsOwn(sentence, last, before);
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
function leadOf(sentences: readonly ReadSentence[], from: number, to: number): number {
  const { stems } = sentences[to] ?? { stems: new Set<string>() };
  let first = to;
  while (first > from && [...(sentences[first - 1]?.stems ?? [])].some((stem) => stems.has(stem))) first -= 1;
  return first;
}

/** Whether a sentence says itself that it turns to something else. After a question that need not be a question. */
function goesOn(sentence: ReadSentence, last: ReadSentence | null, before: ReadonlySet<string>): boolean {
  const { isFurther, asks, complains, stems } = sentence;
  if (!isFurther || !(asks || complains || last?.isQuestion)) return false;
  return before.size > 0 && [...stems].some((stem) => !before.has(stem));
}

/** Whether a sentence begins another matter than what was said before it, of which `last` asked or complained. */
function isOfItsOwn(sentence: ReadSentence, last: ReadSentence, before: ReadonlySet<string>): boolean {
  const { asks, complains, isItem, isFurther, stems } = sentence;
  const own = [...stems].filter((stem) => !before.has(stem)).length;
  if (isItem) return last.isItem && own >= leastStems;
  if (isFurther) return goesOn(sentence, last, before);
  // «¿De dónde sale este cargo de 3 euros?» points to nothing when all that it names is new.
  const isAllNew = sentence.isQuestion && own > leastStems && own === stems.size;
  if ((!asks && !complains) || (refersBack(sentence) && !isAllNew) || tellsOn(sentence)) return false;
  // A short question after another one asks for something else only where it names nothing but that.
  if (sentence.isQuestion && last.isQuestion && stems.size === 1) return own === 1;
  // What stands beside a complaint is its story or its way out, unless the two have little in common.
  const isBesideComplaint = !asks || !last.asks;
  const least = !asks && !last.asks ? 2 * leastStems : isBesideComplaint ? leastStems + 1 : leastStems;
  if (own < least) return false;
  if (!last.asks && !last.complains) return own === stems.size;
  return 1 - own / stems.size <= (isBesideComplaint ? mostShared.ofStatements : mostShared.ofQuestions);
}
