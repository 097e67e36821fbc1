import type { ArticleKind } from '../api';
import type { ArticleStatus } from '../domain/article-columns';
import {
  longestBody,
  longestKeyword,
  longestSummary,
  longestTitle,
  mostKeywords,
  mostRelated,
  type ArticleLocale,
  type Words,
} from '../domain/article-text';
import { tidiedBody } from '../domain/tidy-words';
import { helpLocales } from '../languages';
import { sectionText, sectionsOf } from '../text/sections';
import { isSlug, slugOf } from '../text/slugs';
import { readHead, UnreadableHead } from './document-head';

/** What a document says of its article beside the words; what it does not say is left as it is. */
export interface DocumentFacts {
  slug?: string;
  category?: string;
  kind?: ArticleKind;
  status?: ArticleStatus;
  keywords?: string[];
  related?: string[];
  pointsTo?: string;
  formerSlugs?: string[];
  publishedAt?: Date;
  publishAt?: Date;
  reviewedAt?: Date;
}

/** A Markdown file, read. */
export interface Document {
  path: string;
  locale: ArticleLocale;
  /** The slug of its file's name. */
  name: string;
  /** The folders it lies in, from the outermost. */
  folders: string[];
  facts: DocumentFacts;
  words: Words;
  /** The words wait to be published. */
  pending: boolean;
}

/** Why a file is left out. */
export class LeftOut extends Error {}

const plainPage = /^(readme|index)$/i;
const summaryLength = 200;
/** Letters of a value that a report repeats. */
const longestTold = 80;

/** Errors: `LeftOut`. */
export function documentOf(path: string, file: string, fallback: ArticleLocale): Document {
  const { fields, body: written } = headOf(file);
  const text = (...names: string[]) => names.map((name) => single(fields.get(name))).find(Boolean);
  const folders = path.split('/').slice(0, -1);
  // A summary that is there and empty is meant to be.
  const summary = single(fields.get('summary')) ?? text('description');
  const [, base = '', suffix] =
    /^(.*?)(?:\.(es|en|fr|de|it|pt))?(?:\.pending)?\.[^.]+$/i.exec(path.split('/').at(-1) ?? '') ?? [];
  // Other languages only where they are expected: a folder "it" may be about computers.
  const outermost = (['es', 'en', fallback] as const).find((language) => language === folders[0]);
  const { title, body } = titled(text('title'), tidiedBody(written), base);
  if (body.trim() === '') throw new LeftOut('there is nothing to read in it');
  if (body.length > longestBody) throw new LeftOut(`it is longer than ${longestBody} letters`);
  return {
    path,
    locale: localeOf(text('locale', 'lang', 'language') ?? suffix ?? outermost) ?? fallback,
    name: slugOf(plainPage.test(base) ? (folders.at(-1) ?? base) : base),
    folders: outermost ? folders.slice(1) : folders,
    facts: factsOf(fields),
    words: {
      title,
      summary: cut(oneLine(summary ?? summaryOf(body)), longestSummary),
      body,
    },
    pending: text('pending') === 'true',
  };
}

function headOf(file: string) {
  try {
    return readHead(file);
  } catch (error) {
    throw error instanceof UnreadableHead ? new LeftOut(error.message) : error;
  }
}

type Fields = ReadonlyMap<string, string | string[]>;

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value.trim() : undefined;
}

function factsOf(fields: Fields): DocumentFacts {
  const text = (name: string) => single(fields.get(name)) || undefined;
  const list = (name: string) => {
    const value = fields.get(name);
    if (value === undefined || Array.isArray(value)) return value;
    return value
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
  };
  const slugs = (name: string) => list(name)?.filter(isSlug);
  const facts = {
    slug: slugIn('slug', text('slug')),
    category: slugIn('category', text('category')),
    kind: choice('kind', text('kind'), ['documentation', 'faq'] as const),
    status: text('draft') === 'true' ? 'draft' : choice('status', text('status'), statuses),
    keywords: keywordsIn('keywords', list('keywords') ?? list('tags')),
    related: atMost(mostRelated, 'related', slugs('related')),
    pointsTo: slugIn('pointsto', text('pointsto')),
    formerSlugs: slugs('formerslugs'),
    publishedAt: instant('publishedAt', text('publishedat')),
    publishAt: instant('publishAt', text('publishat')),
    reviewedAt: instant('reviewedAt', text('reviewedat')),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

const statuses = ['draft', 'published', 'archived'] as const;

function slugIn(name: string, value: string | undefined): string | undefined {
  if (value === undefined || isSlug(value)) return value;
  throw new LeftOut(`its ${name} is no slug: ${cut(value, longestTold)}`);
}

/** No more, and none longer, than editors may set. Errors: `LeftOut`. */
export function keywordsIn<T extends string[] | undefined>(name: string, values: T): T {
  if (values?.some((each) => each.length > longestKeyword))
    throw new LeftOut(`one of its ${name} is longer than ${longestKeyword} letters`);
  return atMost(mostKeywords, name, values);
}

function atMost<T extends string[] | undefined>(most: number, name: string, values: T): T {
  if (values && values.length > most) throw new LeftOut(`it has more than ${most} ${name}`);
  return values;
}

function choice<T extends string>(
  name: string,
  value: string | undefined,
  from: readonly T[],
): T | undefined {
  const found = from.find((each) => each === value);
  if (value !== undefined && found === undefined)
    throw new LeftOut(`its ${name} is unknown: ${cut(value, longestTold)}`);
  return found;
}

function instant(name: string, value: string | undefined): Date | undefined {
  if (value === undefined) return undefined;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw new LeftOut(`its ${name} is no moment: ${cut(value, longestTold)}`);
  return date;
}

function localeOf(name: string | undefined): ArticleLocale | undefined {
  return helpLocales.find((language) => name?.toLowerCase().split(/[-_]/)[0] === language);
}

/** The title, and the body without a first heading that only says it again. */
function titled(given: string | undefined, source: string, fileName: string): Pick<Words, 'title' | 'body'> {
  const heading = /^(?:#[^\S\n]+(\S.*)|(\S.*)\n=+[^\S\n]*)(?:\n|$)/.exec(source);
  const first = heading ? readable(heading[1] ?? heading[2] ?? '') : '';
  const rest = () => tidiedBody(source.slice(heading?.[0].length));
  if (given !== undefined) {
    const title = cut(oneLine(given), longestTitle);
    return { title, body: first === title ? rest() : source };
  }
  if (first !== '') return { title: cut(first, longestTitle), body: rest() };
  const [, later] = /^#[^\S\n]+(\S.*)$/m.exec(source.slice(0, 2_000)) ?? [];
  const title = readable(later ?? '') || oneLine(fileName.replace(/[-_]+/g, ' '));
  return { title: cut(title.charAt(0).toUpperCase() + title.slice(1), longestTitle), body: source };
}

/** A heading without its markup. */
function readable(heading: string): string {
  return oneLine(sectionsOf(`# ${heading}`)[0]?.heading ?? '');
}

function summaryOf(body: string): string {
  const text =
    sectionsOf(body)
      .map(sectionText)
      .find((each) => each.trim() !== '') ?? '';
  const line = oneLine(text.split('\n').find((each) => each.trim() !== '') ?? '');
  return line.length <= summaryLength ? line : `${cut(line, summaryLength).replace(/\s\S*$/, '')} …`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cut(text: string, letters: number): string {
  // Not in the middle of a letter.
  return text
    .slice(0, letters)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
