import { CONFIDENT_FROM, confidence } from './confidence';
import { excerptOf } from './excerpt';
import { IndexedDocument, SearchHit, SearchOptions, SearchResult } from './indexed-document';
import { LANGUAGES, USUAL_LOCALES, type SearchLocale } from './languages';
import { guessLocale } from './locale-guess';
import { readPart, readQuestion } from './question';
import { RankedDocument, Shelf } from './shelf';
import type { Steering } from './steering';
import type { Understood } from './understood';
import { wordSpans } from './words';

/** When several languages are searched, those the question is not written in count less … */
const OTHER_LANGUAGE = 0.8;
/** … and have to convince more: names and half-sentences occur in any language. */
const OTHER_LANGUAGE_DOUBT = 0.1;

/** A document as an answer to a question, before it is shown. */
export interface Candidate extends RankedDocument {
  shelf: Shelf;
  question: readonly Understood[];
  /** Whether it is in the language of the question. */
  isMain: boolean;
  /** The score after everything was weighed. */
  weighted: number;
}

/** What a question was read as. */
export interface AskedQuestion {
  words: readonly string[];
  /** Those written as names are. */
  names: ReadonlySet<string>;
  onlyChatter: boolean;
  /** The language it is in. */
  main: SearchLocale;
}

/**
 * Full-text search over the help articles, in memory. A change patches the index; nothing is ever rebuilt.
 * Questions may be hostile: only so much of them is read, and the time spent on each is bounded.
 */
export class SearchIndex {
  private readonly shelves: ReadonlyMap<SearchLocale, Shelf>;
  private readonly held = new Map<string, Shelf>();

  constructor(readonly locales: readonly SearchLocale[] = USUAL_LOCALES) {
    this.shelves = new Map(locales.map((locale) => [locale, new Shelf(locale)]));
  }

  /** Documents held. */
  get size(): number {
    return this.held.size;
  }

  /** Sections, or parts of long ones, in all languages. */
  get passages(): number {
    return [...this.shelves.values()].reduce((sum, shelf) => sum + shelf.index.size, 0);
  }

  /** Adds a document, or replaces the one of the same id. One in a language that is not searched is left out. */
  put(document: IndexedDocument): void {
    this.remove(document.id);
    const shelf = this.shelves.get(document.locale);
    if (!shelf) return;
    // A copy, because a document changed by its owner could not be taken out again.
    const sections = document.sections.map((section) => ({ ...section }));
    shelf.put({ ...document, keywords: [...document.keywords], sections });
    this.held.set(document.id, shelf);
  }

  /** Forgets a document; one that is not held is no error. */
  remove(id: string): void {
    this.held.get(id)?.remove(id);
    this.held.delete(id);
  }

  /** Takes over what editors say about words, at once. */
  steer(steering: Steering): void {
    for (const { index } of this.shelves.values()) index.steer(steering);
  }

  /** Reads a question: its language and its words. The likely language is that of a text that gives nothing away. */
  read(
    text: string,
    { locale, likely }: { locale?: SearchLocale; likely?: SearchLocale } = {},
  ): AskedQuestion {
    const first = this.locales.filter((each) => each === likely);
    const { said, ...question } = readQuestion(text);
    return { ...question, main: locale ?? guessLocale(said, [...first, ...this.locales]) };
  }

  /** Tells of a phrase whether its content words stand together in a question, mistyped or not. */
  phrasesOf({ words, main }: AskedQuestion): (phrase: string) => boolean {
    const index = this.shelves.get(main)?.index;
    if (!index) return () => false;
    const question = index.understand(words, false);
    return (phrase) => index.steering.matches(words, question, phrase);
  }

  /** The stems of what a question asks about, grammar left out. */
  stems({ words, main }: AskedQuestion): Set<string> {
    const analysis = this.shelves.get(main)?.index.analysis;
    const forms = words.flatMap((word) => analysis?.of(word) ?? []);
    return new Set(forms.filter(({ stop }) => !stop).map(({ stem }) => stem));
  }

  /** The documents that answer a question best, one hit each with the section that answers. */
  search(text: string, options: SearchOptions): SearchResult {
    const asked = this.read(text, options);
    return this.present(text, asked, this.rank(asked, options));
  }

  /** The best documents as they are ranked. */
  rank(asked: AskedQuestion, { locale, limit, filter = () => true }: SearchOptions): Candidate[] {
    const { words, onlyChatter, main } = asked;
    const candidates: Candidate[] = [];
    for (const [each, shelf] of this.shelves) {
      if (shelf.index.size === 0 || (locale && each !== locale)) continue;
      // The small words of the question's own language would be rare words in another.
      const said = each === main ? words : words.filter((word) => !LANGUAGES[main].stopWords.has(word));
      const question = shelf.index.understand(said, onlyChatter);
      const isMain = each === main;
      const share = isMain ? 1 : OTHER_LANGUAGE;
      for (const ranked of shelf.best(question, limit, filter))
        candidates.push({ ...ranked, shelf, question, isMain, weighted: ranked.score * share });
    }
    return candidates.sort((one, other) => other.weighted - one.weighted).slice(0, limit);
  }

  /** What is shown of a ranking. */
  present(text: string, asked: AskedQuestion, ranked: readonly Candidate[]): SearchResult {
    const top = ranked[0];
    const reached = top && !asked.onlyChatter ? confidenceOf(top, asked.names) : 0;
    return {
      hits: ranked.map(hitOf),
      confident: reached >= CONFIDENT_FROM,
      confidence: reached,
      locale: asked.main,
      corrections: top ? correctionsOf(text, top) : [],
    };
  }
}

function confidenceOf({ shelf, question, place, isMain }: Candidate, names: ReadonlySet<string>): number {
  const reached = confidence(shelf.index, { question, names }, place);
  return reached - (isMain ? 0 : OTHER_LANGUAGE_DOUBT);
}

function hitOf({ shelf, question, passage, weighted }: Candidate): SearchHit {
  return {
    id: passage.document.id,
    anchor: passage.section.anchor,
    score: weighted,
    excerpt: excerptOf(passage.text, question, shelf.index),
  };
}

/** What was mistyped and how it was read, both as they are written: in the question, and in the best answer. */
function correctionsOf(
  text: string,
  { shelf, question, passage }: Candidate,
): { from: string; to: string }[] {
  const mistyped = question.filter(({ readings, distance }) => distance > 0 && readings.length > 0);
  if (mistyped.length === 0) return [];
  const asked = spellings(readPart(text));
  const answered = spellings(`${passage.document.title}\n${passage.section.heading}\n${passage.text}`);
  const stemOf = (written: string) => shelf.index.analysis.of(written).stem;
  return mistyped.flatMap(({ word, readings }) => {
    const meant = readings.filter(({ isSynonym }) => !isSynonym);
    const surfaces = meant.map(({ surface }) => surface);
    const stems = meant.map(({ stem }) => stem);
    const to =
      surfaces.find((surface) => answered.has(surface)) ??
      [...answered.keys()].find((written) => stems.includes(stemOf(written))) ??
      surfaces.find((surface) => shelf.index.writes(surface));
    return to === undefined ? [] : [{ from: asked.get(word) ?? word, to: answered.get(to) ?? to }];
  });
}

/** How the words of a text are written in it, by what they are folded to. */
function spellings(text: string): Map<string, string> {
  return new Map(
    wordSpans(text).map(({ start, end, folded }) => [folded, text.slice(start, end).toLowerCase()]),
  );
}
