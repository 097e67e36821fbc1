import { excerptOf } from './excerpt';
import { IndexedDocument, SearchHit, SearchLocale, SearchOptions, SearchResult } from './indexed-document';
import { guessLocale } from './locale-guess';
import { readQuestion } from './question';
import { RankedDocument, Shelf } from './shelf';
import { Understood } from './understanding';

/**
 * The best passage must reach this share of the score a perfect one would have. Measured: 98 of 100 questions
 * about a manual pass, 95 of 100 about something else do not (bench/search.mjs).
 */
const CONFIDENT_FROM = 0.3;
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
    this.shelves[document.locale].put(document);
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
      repaired: top ? repairsOf(top.question) : [],
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

function repairsOf(question: readonly Understood[]): { from: string; to: string }[] {
  return question.flatMap(({ word, readings, distance }) =>
    distance > 0 && readings[0] ? [{ from: word, to: readings[0].surface }] : [],
  );
}
