import type { LanguageWords } from './language-words';
import type { LanguageSteering } from './steering';
import type { Reading, Understood } from './understood';
import { Vocabulary, type NearWord } from './vocabulary';
import { WordAnalysis, type WordForms } from './word-forms';

/** How many equally near words a mistyped one may stand for. */
const READINGS = 3;
/** Shorter stems have too many neighbours. */
const STEM_REPAIRED_FROM = 5;
/** Forms of a word differ in so many letters at its end … */
const ENDING = 2;
/** … and share at least so many at its start. */
const START = 4;
/** Shorter halves of a word occur by chance. */
const PART_FROM = 4;

/** What the words of a question can be compared with. */
export interface KnownWords extends LanguageWords {
  analysis: WordAnalysis;
  vocabulary: Vocabulary;
  /** What their forms share. */
  stems: Vocabulary;
  steering: LanguageSteering;
  hasStem(stem: string): boolean;
  /** How many sections hold the word. */
  frequency(surface: string): number;
}

/** The known word that was meant, the two that were written together, or one that nobody knows. */
export function repair(word: string, known: KnownWords): Understood[] {
  const near = meant(word, known);
  const distance = distanceOf(near);
  if (known.grammar.nearest(word).some((grammar) => grammar.distance <= distance)) return [];
  const apart = near.length === 0 ? takenApart(word, known) : [];
  if (apart.length > 0) return apart;
  const forms = distance > 1 ? otherForms(word, known) : [];
  if (forms.length > 0) return [{ word, readings: readingsOf(forms), distance: 1 }];
  const readings = readingsOf(likeliest(near, word, known));
  return [{ word, readings, distance: near.length === 0 ? 0 : distance }];
}

/** «Ciente» is no word of the texts, though it has the stem of «ciento»: «cliente» may be meant just as well. */
export function alsoMeant({ surface, stem }: WordForms, known: KnownWords): Reading[] {
  if (known.vocabulary.has(surface) || known.common.has(surface)) return [];
  const near = known.vocabulary.nearest(surface, 1);
  const others = near.filter(({ word }) => known.analysis.of(word).stem !== stem);
  return readingsOf(likeliest(others, surface, known), 1);
}

/**
 * The words of the texts that a word may stand for. «Pedido» is no mistyped «perdido», nor is «pedidoo», which is nearer
 * to a common word; both may be another form of a word of the texts.
 */
function meant(word: string, known: KnownWords): NearWord[] {
  const near = known.vocabulary.nearest(word);
  if (known.common.has(word)) {
    const start = word.slice(0, Math.max(START, word.length - ENDING));
    return near.filter((candidate) => candidate.word.startsWith(start));
  }
  const others = known.common.nearest(word);
  if (distanceOf(near) <= distanceOf(others)) return near;
  return others.filter((candidate) => known.hasStem(known.analysis.of(candidate.word).stem));
}

function distanceOf([nearest]: readonly NearWord[]): number {
  return nearest?.distance ?? Infinity;
}

/** «drrotaron» where the texts know «derrotó» only: one error in the stem, and an ending that goes with it. */
function otherForms(word: string, { analysis, stems, common }: KnownWords): WordForms[] {
  const found = new Map<string, WordForms>();
  if (common.has(word)) return [];
  for (let at = STEM_REPAIRED_FROM; at <= word.length; at++) {
    for (const { word: stem } of stems.nearest(word.slice(0, at), 1)) {
      const forms = analysis.of(stem + word.slice(at));
      if (forms.stem === stem && !found.has(stem)) found.set(stem, forms);
    }
  }
  return [...found.values()];
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

/** The likeliest first; those behind `others` count less and less. */
function readingsOf(forms: readonly WordForms[], others = 0): Reading[] {
  return forms.slice(0, READINGS - others).map((form, rank) => ({ ...form, share: 1 / (1 + others + rank) }));
}

function likeliest(near: readonly NearWord[], word: string, known: KnownWords): WordForms[] {
  return near
    .map((candidate) => candidate.word)
    .sort((one, other) => likelihood(other, word, known) - likelihood(one, word, known))
    .map((candidate) => known.analysis.of(candidate));
}

/** The first letter is rarely mistyped, and common words are mistyped more often than rare ones. */
function likelihood(candidate: string, word: string, known: KnownWords): number {
  const sameStart = candidate.charCodeAt(0) === word.charCodeAt(0);
  return Math.log(1 + known.frequency(candidate)) + (sameStart ? 2 : 0);
}
