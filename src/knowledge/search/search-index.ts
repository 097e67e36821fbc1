import { excerptOf } from './excerpt';
import { IndexedDocument, SearchHit, SearchLocale, SearchOptions, SearchResult } from './indexed-document';
import { guessLocale } from './locale-guess';
import { readPart, readQuestion } from './question';
import { RankedDocument, Shelf } from './shelf';
import { Understood } from './understanding';
import { wordSpans } from './words';

/**
 * The best passage must reach this share of the score a perfect one would have. Measured: 98 of 100 questions
 * about a manual pass, 95 of 100 about something else do not (bench/search.mjs).
 */
const CONFIDENT_FROM = 0.285;
/** When both languages are searched, the one the question is not written in counts less. */
const OTHER_LANGUAGE = 0.8;

interface Candidate extends RankedDocument {
  shelf: Shelf;
  question: readonly Understood[];
  weighted: number;
}

/**
 * Full-text search over the help articles, in memory. A change patches the index; nothing is ever rebuilt.
 * Questions may be hostile: only so much of them is read, and the time spent on each is bounded.
 */
export class SearchIndex {
  private readonly shelves: Record<SearchLocale, Shelf> = { es: new Shelf('es'), en: new Shelf('en') };
  private readonly locales = new Map<string, SearchLocale>();

  /** Documents held. */
  get size(): number {
    return this.locales.size;
  }

  /** Adds a document, or replaces the one of the same id. */
  put(document: IndexedDocument): void {
    this.remove(document.id);
    // A copy, because a document changed by its owner could not be taken out again.
    const sections = document.sections.map((section) => ({ ...section }));
    this.shelves[document.locale].put({ ...document, keywords: [...document.keywords], sections });
    this.locales.set(document.id, document.locale);
  }

  /** Forgets a document; one that is not held is no error. */
  remove(id: string): void {
    const locale = this.locales.get(id);
    if (locale === undefined) return;
    this.shelves[locale].remove(id);
    this.locales.delete(id);
  }

  /** The documents that answer a question best, one hit each with the section that answers. */
  search(text: string, options: SearchOptions): SearchResult {
    const { words, onlyChatter } = readQuestion(text);
    const main = options.locale ?? guessLocale(text);
    const locales: SearchLocale[] = options.locale ? [main] : main === 'es' ? ['es', 'en'] : ['en', 'es'];
    const candidates = locales.flatMap((locale) =>
      this.candidates(words, onlyChatter, locale, main, options),
    );
    const best = candidates.sort((one, other) => other.weighted - one.weighted).slice(0, options.limit);
    const top = best[0];
    return {
      hits: best.map(hitOf),
      confident: top !== undefined && !onlyChatter && answers(top),
      repaired: top ? repairsOf(text, top) : [],
    };
  }

  private candidates(
    words: readonly string[],
    literally: boolean,
    locale: SearchLocale,
    main: SearchLocale,
    { limit, filter }: SearchOptions,
  ): Candidate[] {
    const shelf = this.shelves[locale];
    const question = shelf.index.understand(words, literally);
    const share = locale === main ? 1 : OTHER_LANGUAGE;
    return shelf
      .best(question, limit, filter ?? (() => true))
      .map((ranked) => ({ ...ranked, shelf, question, weighted: ranked.score * share }));
  }
}

function answers({ shelf, question, passageScore }: Candidate): boolean {
  return passageScore >= CONFIDENT_FROM * shelf.index.attainable(question);
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
function repairsOf(text: string, { question, passage }: Candidate): { from: string; to: string }[] {
  const mistyped = question.filter(({ readings, distance }) => distance > 0 && readings.length > 0);
  if (mistyped.length === 0) return [];
  const asked = spellings(readPart(text));
  const answered = spellings(`${passage.document.title}\n${passage.section.heading}\n${passage.text}`);
  return mistyped.map(({ word, readings }) => {
    const surfaces = readings.map(({ surface }) => surface);
    const to = surfaces.find((surface) => answered.has(surface)) ?? surfaces[0] ?? word;
    return { from: asked.get(word) ?? word, to: answered.get(to) ?? to };
  });
}

/** How the words of a text are written in it, by what they are folded to. */
function spellings(text: string): Map<string, string> {
  return new Map(
    wordSpans(text).map(({ start, end, folded }) => [folded, text.slice(start, end).toLowerCase()]),
  );
}
