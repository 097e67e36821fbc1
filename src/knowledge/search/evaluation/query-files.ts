import { readFileSync } from 'node:fs';
import { IndexedDocument } from '../indexed-document';
import type { SearchLocale } from '../languages';

/** A text to find; `heading` and `title` may be missing. */
export interface CorpusRow {
  id: string;
  title?: string;
  heading?: string;
  body: string;
}

/** A question and the texts that answer it. */
export interface QueryRow {
  id: string;
  text: string;
  relevant: string[];
}

/** Reads a corpus, one JSON object a line. Throws an error that names the file and line that is wrong. */
export function readCorpus(path: string): CorpusRow[] {
  return readRows(path, 'an object with "id" and "body"', isCorpusRow);
}

/** Reads questions, one JSON object a line. Throws an error that names the file and line that is wrong. */
export function readQueries(path: string): QueryRow[] {
  return readRows(path, 'an object with "id", "text" and "relevant"', isQueryRow);
}

/** A row of a corpus as the index takes it: a document of one section. */
export function documentOf(
  { id, title = '', heading = '', body }: CorpusRow,
  locale: SearchLocale,
): IndexedDocument {
  return { id, locale, title, keywords: [], sections: [{ anchor: '', heading, text: body }] };
}

function readRows<Row>(path: string, wanted: string, isRow: (value: unknown) => value is Row): Row[] {
  const rows: Row[] = [];
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const value = parsed(line);
      if (!isRow(value)) throw new Error(`${path}, line ${index + 1}: expected ${wanted}`);
      rows.push(value);
    });
  return rows;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isCorpusRow(value: unknown): value is CorpusRow {
  if (!isObject(value)) return false;
  const optional = [value.title, value.heading].every(
    (field) => field === undefined || typeof field === 'string',
  );
  return typeof value.id === 'string' && typeof value.body === 'string' && optional;
}

function isQueryRow(value: unknown): value is QueryRow {
  if (!isObject(value) || !Array.isArray(value.relevant)) return false;
  const ids: unknown[] = value.relevant;
  return (
    typeof value.id === 'string' &&
    typeof value.text === 'string' &&
    ids.every((id) => typeof id === 'string')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
