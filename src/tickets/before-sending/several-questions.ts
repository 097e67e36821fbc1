import {
  hasItsSubject,
  introduces,
  readSentences,
  refersBack,
  tellsOn,
  type ReadSentence,
} from './read-sentences';

/** A part of a text that asks for one thing; offsets in UTF-16 units of the text. */
export interface AskedPart {
  text: string;
  start: number;
  end: number;
}

/** Texts beyond this are read as far as this: more questions than fit in here are several anyway. */
const charactersRead = 20_000;
/** A sentence that has named fewer things has not said yet what it speaks of. */
const leastStems = 2;

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
    const isNext = sentences[index - 1] === last;
    const opens = last === null ? goesOn(sentence, null, before) : isOfItsOwn(sentence, last, before, isNext);
    if (opens) {
      const leads = !sentence.isFurther && !sentence.isItem && !sentence.isJoined;
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
function isOfItsOwn(
  sentence: ReadSentence,
  last: ReadSentence,
  before: ReadonlySet<string>,
  isNext: boolean,
): boolean {
  const { asks, complains, isItem, isFurther, isJoined, stems } = sentence;
  const own = [...stems].filter((stem) => !before.has(stem)).length;
  if (isItem) return last.isItem && own >= leastStems;
  if (isFurther) return goesOn(sentence, last, before);
  // "What does it cost and I get paid in GBP": whoever asks first and then tells has turned to something else.
  const turns = isNext && isJoined && last.interrogates && hasItsSubject(sentence);
  if ((!asks && !complains && !turns) || tellsOn(sentence)) return false;
  // «¿De dónde sale este cargo de 3 euros?» points to nothing when all that it names is new.
  const isAllNew = sentence.isQuestion && own > leastStems && own === stems.size;
  if (refersBack(sentence) && !isAllNew) return false;
  const { least, share } = turns ? { least: 2, share: 0.5 } : newness(sentence, last);
  return own >= least && own / stems.size >= share;
}

/** How many things, and what share of those that it names, must be new in a sentence that begins another matter. */
function newness({ asks, interrogates, isJoined }: ReadSentence, last: ReadSentence) {
  if (last.interrogates && interrogates) return { least: 1, share: 0.4 };
  // A question that belongs to what was told follows it as a sentence, seldom after an "and".
  if (interrogates && isJoined) return { least: 2, share: 0.5 };
  if (!last.asks && !last.complains) return { least: 3, share: 1 };
  if (asks && last.asks) return { least: 2, share: 0.4 };
  // What stands beside a complaint is its story or its way out, unless the two have little in common.
  return { least: asks || last.asks ? 3 : 4, share: 0.5 };
}
