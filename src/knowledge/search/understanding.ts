import { Vocabulary } from './vocabulary';
import { WordAnalysis, WordForms } from './word-forms';

/** Beyond this many different words a question no longer gains from more. */
const WORDS_SEARCHED = 48;
/** Repairing costs the most of all; a text of unknown words is in another language, not mistyped. */
const REPAIRS_TRIED = 16;
/** How many equally near words a mistyped one may stand for. */
const READINGS = 3;

/** A word of the question and the words it is searched as. */
export interface Understood {
  /** As written, folded. */
  word: string;
  /** The word itself, or what it was taken for; empty where the texts know nothing like it. */
  readings: WordForms[];
  /** Typing errors between the word and its readings. */
  distance: number;
}

/** What the words of a question can be compared with. */
export interface KnownWords {
  analysis: WordAnalysis;
  vocabulary: Vocabulary;
  /** Mistyped grammar is no reason to guess a subject. */
  grammar: Vocabulary;
  hasStem(stem: string): boolean;
  /** How many sections hold the word. */
  frequency(surface: string): number;
}

/** Reads the words of a question against what the texts are written with; each word once, grammar left out. */
export function understand(words: readonly string[], known: KnownWords): Understood[] {
  const understood: Understood[] = [];
  let repairs = 0;
  for (const word of new Set(words)) {
    const forms = known.analysis.of(word);
    if (forms.stop) continue;
    if (understood.length === WORDS_SEARCHED) break;
    if (known.vocabulary.has(word) || known.hasStem(forms.stem)) {
      understood.push({ word, readings: [forms], distance: 0 });
    } else if (repairs < REPAIRS_TRIED) {
      repairs += 1;
      const repaired = repair(word, known);
      if (repaired) understood.push(repaired);
    } else {
      understood.push({ word, readings: [], distance: 0 });
    }
  }
  return understood;
}

function repair(word: string, known: KnownWords): Understood | undefined {
  const near = known.vocabulary.nearest(word);
  const distance = near[0]?.distance ?? 0;
  const grammar = known.grammar.nearest(word)[0];
  if (grammar && (near.length === 0 || grammar.distance <= distance)) return undefined;
  const readings = near
    .map((candidate) => candidate.word)
    .sort((one, other) => likelihood(other, word, known) - likelihood(one, word, known))
    .slice(0, READINGS)
    .map((candidate) => known.analysis.of(candidate));
  return { word, readings, distance };
}

/** The first letter is rarely mistyped, and common words are mistyped more often than rare ones. */
function likelihood(candidate: string, word: string, known: KnownWords): number {
  const sameStart = candidate.charCodeAt(0) === word.charCodeAt(0);
  return Math.log(1 + known.frequency(candidate)) + (sameStart ? 2 : 0);
}
