import type { LanguageSteering } from './steering';
import type { Understood } from './understood';
import { Vocabulary } from './vocabulary';
import { WordAnalysis } from './word-forms';

/** Beyond this many different words a question no longer gains from more. */
const WORDS_SEARCHED = 48;
/** Repairing costs the most of all; a text of unknown words is in another language, not mistyped. */
const REPAIRS_TRIED = 16;
/** How many equally near words a mistyped one may stand for. */
const READINGS = 3;
/** Shorter stems have too many neighbours. */
const STEM_REPAIRED_FROM = 5;
/** Shorter halves of a word occur by chance. */
const PART_FROM = 4;

/** What the words of a question can be compared with. */
export interface KnownWords {
  analysis: WordAnalysis;
  vocabulary: Vocabulary;
  /** What their forms share. */
  stems: Vocabulary;
  /** Mistyped grammar is no reason to guess a subject. */
  grammar: Vocabulary;
  steering: LanguageSteering;
  hasStem(stem: string): boolean;
  /** How many sections hold the word. */
  frequency(surface: string): number;
}

/** Reads the words of a question against what the texts are written with; each word once, grammar left out. */
export function understand(words: readonly string[], known: KnownWords): Understood[] {
  const understood: Understood[] = [];
  let repairs = 0;
  for (const word of new Set(joined(known.steering.withoutStopWords(words), known))) {
    const forms = known.analysis.of(word);
    if (forms.stop) continue;
    if (understood.length === WORDS_SEARCHED) break;
    if (known.vocabulary.has(word) || known.hasStem(forms.stem)) {
      understood.push({ word, readings: [{ ...forms, share: 1 }], distance: 0 });
    } else if (repairs < REPAIRS_TRIED && !known.steering.names(forms.stem)) {
      repairs += 1;
      understood.push(...repair(word, known));
    } else {
      understood.push({ word, readings: [], distance: 0 });
    }
  }
  return known.steering.expand(understood);
}

/**
 * The question without alternatives: each word once, as its likeliest reading. Where the texts do not know a word but
 * know what editors put in its place, that takes its place.
 */
export function asWritten(question: readonly Understood[]): Understood[] {
  const isUnknown = ({ readings, insteadOf }: Understood) => !insteadOf && readings.length === 0;
  const unknown = new Set(question.filter(isUnknown).map(({ word }) => word));
  const replaced = new Set(question.flatMap(({ insteadOf }) => insteadOf ?? []));
  return question
    .filter((each) =>
      each.insteadOf
        ? each.insteadOf.some((word) => unknown.has(word))
        : !unknown.has(each.word) || !replaced.has(each.word),
    )
    .map((each) => ({ ...each, readings: each.readings.slice(0, 1) }));
}

/** Puts together what the texts write as one word: "check out" where they say "checkout". */
function joined(words: readonly string[], { vocabulary, analysis }: KnownWords): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [one = '', next = ''] = words.slice(at, at + 2);
    // Small words and words that the texts know by themselves stay: "de terminar" is not "determinar".
    const mayJoin = next !== '' && [one, next].every((word) => !analysis.of(word).stop);
    const isOne = mayJoin && !(vocabulary.has(one) && vocabulary.has(next)) && vocabulary.has(one + next);
    found.push(isOne ? one + next : one);
    if (isOne) at += 1;
  }
  return found;
}

/** The known word that was meant, the two that were written together, or one that nobody knows. */
function repair(word: string, known: KnownWords): Understood[] {
  const near = known.vocabulary.nearest(word);
  const distance = near[0]?.distance ?? 0;
  const grammar = known.grammar.nearest(word)[0];
  if (grammar && (near.length === 0 || grammar.distance <= distance)) return [];
  const apart = near.length === 0 ? takenApart(word, known) : [];
  if (apart.length > 0) return apart;
  if (near.length === 0) return [otherForm(word, known)];
  const readings = near
    .map((candidate) => candidate.word)
    .sort((one, other) => likelihood(other, word, known) - likelihood(one, word, known))
    .slice(0, READINGS)
    .map((candidate, rank) => ({ ...known.analysis.of(candidate), share: 1 / (1 + rank) }));
  return [{ word, readings, distance }];
}

/** «drrotaron» where the texts know «derrotó» only: the forms have nearly the same stem. */
function otherForm(word: string, { analysis, stems }: KnownWords): Understood {
  const { stem } = analysis.of(word);
  const near = stem.length < STEM_REPAIRED_FROM ? [] : stems.nearest(stem, 1);
  const readings = near.slice(0, READINGS).map((candidate, rank) => ({
    ...{ surface: word, stem: candidate.word, stop: false, share: 1 / (1 + rank) },
  }));
  return { word, readings, distance: near[0]?.distance ?? 0 };
}

/** «codigopostal» where the texts know «código» and «postal». */
function takenApart(word: string, { vocabulary, analysis }: KnownWords): Understood[] {
  for (let at = PART_FROM; at <= word.length - PART_FROM; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => vocabulary.has(part)))
      return parts.map((part) => ({
        word: part,
        readings: [{ ...analysis.of(part), share: 1 }],
        distance: 0,
      }));
  }
  return [];
}

/** The first letter is rarely mistyped, and common words are mistyped more often than rare ones. */
function likelihood(candidate: string, word: string, known: KnownWords): number {
  const sameStart = candidate.charCodeAt(0) === word.charCodeAt(0);
  return Math.log(1 + known.frequency(candidate)) + (sameStart ? 2 : 0);
}
