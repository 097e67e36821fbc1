import type { WordForms } from './word-forms';

/** A word that a word of the question is searched as; of several the likelier counts more. */
export interface Reading extends WordForms {
  share: number;
  /** Editors put it beside the word. */
  isSynonym?: true;
}

/** A word of the question and the words it is searched as. */
export interface Understood {
  /** As written, folded. */
  word: string;
  /** The word itself, or what it was taken for; empty where the texts know nothing like it. */
  readings: Reading[];
  /** Typing errors between the word and its readings. */
  distance: number;
  /** The words of the question in whose place editors put this one. */
  insteadOf?: string[];
}
