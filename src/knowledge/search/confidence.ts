import type { PassageIndex } from './passage-index';
import { asWritten } from './understanding';
import type { Understood } from './understood';

/**
 * From here on the best passage is offered as the answer. Measured on kept questions (docs/search.md): some 95 of
 * 100 of what a collection answers pass, some 95 of 100 asked to another collection do not.
 */
export const CONFIDENT_FROM = 0.64;

/** What evidence adds that chance would not bring about; see `confidence`. */
const EVIDENCE = 0.12;
/** One word of several proves little, however rare it is. */
const LONE_WORD = 0.1;
/** A rare name that question and passage share: «Newcastle» is in few texts, and nobody says it of something else. */
const NAME = 0.25;
/** Names that more passages hold than this share of the greatest rarity allows are like other words. */
const RARE_FROM = 0.5;

/**
 * How well a passage covers a question: the share it reached of a perfect score, and how much the evidence is beside
 * what a large collection holds by chance. Two rare words of a long question may be a small share and leave no doubt;
 * one common word may be the whole question and say nothing.
 */
export function confidence(
  index: PassageIndex,
  { question, names }: { question: readonly Understood[]; names: ReadonlySet<string> },
  place: number,
): number {
  const { reached, attainable } = coverage(index, question, place);
  const share = reached / Math.max(attainable, Number.MIN_VALUE);
  const evidence = reached / Math.log(1 + index.size);
  const words = question.filter(({ insteadOf }) => !insteadOf);
  const isLone = words.length > 1 && wordsHeld(index, question, place).size <= 1;
  const rareName = Math.max(0, rarestName(index, words, names, place) - RARE_FROM);
  return share + EVIDENCE * evidence - (isLone ? LONE_WORD : 0) + NAME * rareName;
}

/**
 * The score of a passage, of what it could have been. A word counts once, however many of its synonyms the passage holds:
 * four words for a slider are no more than one.
 */
function coverage(index: PassageIndex, question: readonly Understood[], place: number) {
  const written = asWritten(question);
  const held = byWord(question, index.points(question, place));
  const wanted = byWord(written, index.attainable(written));
  let reached = 0;
  let attainable = 0;
  for (const [word, most] of wanted) {
    reached += Math.min(held.get(word) ?? 0, most);
    attainable += most;
  }
  return { reached, attainable };
}

/** Points by the word that was asked; those of what stands in the place of a phrase are its first word's. */
function byWord(question: readonly Understood[], points: readonly number[]): Map<string, number> {
  const sums = new Map<string, number>();
  question.forEach(({ word, insteadOf }, at) => {
    const asked = insteadOf?.[0] ?? word;
    sums.set(asked, (sums.get(asked) ?? 0) + (points[at] ?? 0));
  });
  return sums;
}

/** How rare the rarest name is that a passage holds, as a share of what a word in a single passage would be. */
function rarestName(
  index: PassageIndex,
  words: readonly Understood[],
  names: ReadonlySet<string>,
  place: number,
): number {
  const stems = words.filter(({ word }) => names.has(word)).flatMap(({ readings }) => readings);
  const held = stems.filter(({ stem }) => index.holdsStem(stem, place));
  const rarities = held.map(({ stem }) => index.rarity(index.stemFrequency(stem)));
  return Math.max(0, ...rarities) / index.rarity(0);
}

/** The words of the question that a passage holds, by themselves or by what stands for them. */
function wordsHeld(index: PassageIndex, question: readonly Understood[], place: number): Set<string> {
  const held = question.filter((each) => index.holds(each, place));
  return new Set(held.flatMap(({ word, insteadOf }) => insteadOf ?? [word]));
}
