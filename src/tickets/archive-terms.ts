import { isCommonWord, textWords, wordStem } from '../knowledge/text-words';
import type { Locale } from '../platform/context';

/*
 * What tickets are found by. A text becomes terms, and a search becomes terms too, both here, so that SQLite and
 * PostgreSQL compare nothing but equal terms and find the same. A term holds no space:
 *
 *   =factur        the stem of a word          fac fact factu   how words begin
 *   ~=factur ~fac  the same of a note, which only staff search
 *   account:…      facts by which a search is narrowed
 */

const locales: readonly Locale[] = ['es', 'en'];
/** How many letters of an unfinished word are looked up: the longest of these that it has. */
const beginnings = [8, 6, 5, 4, 3];
const maxWordsOfSearch = 12;
/** A ticket with more different terms than this (a pasted book) is found by its first ones. */
const maxTerms = 20_000;

/** What is searched of a ticket. */
export interface ArchivedText {
  locale: Locale;
  /** Subject and messages: what the customer can read. */
  shown: readonly string[];
  notes: readonly string[];
  facts: TicketFacts;
}

/** What never hides a ticket from its reader, and lets a search pass over those of others. */
export interface TicketFacts {
  account?: string;
  shop?: string | null;
  category?: string;
}

/** Each inner list is one word of the search in all its readings: one of them must be there, of every list. */
export type SearchTerms = readonly (readonly string[])[];

/** Every term of a ticket, each once. */
export function termsOfTicket({ locale, shown, notes, facts }: ArchivedText): string[] {
  const terms = new Set<string>(factTerms(facts));
  for (const text of shown) addTerms(terms, text, locale, '');
  for (const text of notes) addTerms(terms, text, locale, '~');
  return [...terms];
}

/** The terms of what somebody typed; `null` when it holds no word that could be looked up. */
export function termsOfSearch(typed: string, { notes }: { notes: boolean }): SearchTerms | null {
  const words = [...new Set(textWords(typed))].slice(0, maxWordsOfSearch);
  const last = words.at(-1);
  const telling = words.filter((word) => !isCommonWord(word));
  // A common word alone may be the beginning of another one: «con» of «configurar».
  const searched = telling.length > 0 ? telling : words.slice(-1);
  const readings = searched.map((word) => readingsOf(word, word === last)).filter(({ length }) => length > 0);
  if (readings.length === 0) return null;
  return notes ? readings.map((terms) => terms.flatMap((term) => [term, `~${term}`])) : readings;
}

/** One list for each fact: all must hold. */
export function termsOfFacts(facts: TicketFacts): SearchTerms {
  return factTerms(facts).map((term) => [term]);
}

function readingsOf(word: string, unfinished: boolean): string[] {
  const stems = isCommonWord(word) ? [] : locales.map((locale) => `=${stemOf(word, locale)}`);
  return [...new Set([...stems, ...(unfinished ? beginningOf(word) : [])])];
}

/** Numbers are looked up whole or by a beginning of exactly that length: another order is no near miss. */
function beginningOf(word: string): string[] {
  const length = beginnings.find((each) => each <= word.length);
  if (length === undefined || (hasDigit(word) && length !== word.length)) return [];
  return [plain(word.slice(0, length))];
}

function addTerms(terms: Set<string>, text: string, locale: Locale, mark: string): void {
  for (const word of new Set(textWords(text))) {
    if (isCommonWord(word)) continue;
    if (terms.size >= maxTerms) return;
    terms.add(`${mark}=${stemOf(word, locale)}`);
    for (const length of beginnings) {
      if (length <= word.length) terms.add(mark + plain(word.slice(0, length)));
    }
  }
}

function stemOf(word: string, locale: Locale): string {
  return plain(hasDigit(word) ? word : wordStem(word, locale));
}

const hasDigit = (word: string) => /\d/.test(word);

/** Letters beyond ASCII by their numbers: what is a letter differs between databases and their versions. */
function plain(word: string): string {
  return word.replace(/[^a-z0-9]/gu, (letter) => `_${letter.codePointAt(0)?.toString(36)}_`);
}

function factTerms({ account, shop, category }: TicketFacts): string[] {
  return [
    ...(account ? [`account:${account}`] : []),
    ...(shop ? [`shop:${shop}`] : []),
    ...(category ? [`category:${plain(category)}`] : []),
  ];
}
