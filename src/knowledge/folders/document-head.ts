import { isStorable } from '../../platform/http/request-rules';

type HeadValue = string | string[];

/** What stands in the front matter of a document, by the names in small letters, and what comes after it. */
interface Head {
  fields: Map<string, HeadValue>;
  body: string;
}

/** The head of a document cannot be read. */
export class UnreadableHead extends Error {}

const fence = /^---[^\S\n]*\n/;
const lastFence = /^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m;

/**
 * Reads front matter as other programs write it: of YAML single values, quoted or plain, lists in either form, and
 * texts in several lines. What is nested deeper is passed over. A document without front matter is all body.
 */
export function readHead(file: string): Head {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const opening = fence.exec(text);
  if (!opening) return { fields: new Map(), body: text };
  const inside = text.slice(opening[0].length);
  const closing = lastFence.exec(inside);
  if (!closing) throw new UnreadableHead('its front matter does not end');
  return {
    fields: readFields(inside.slice(0, closing.index).split('\n')),
    body: inside.slice(closing.index + closing[0].length),
  };
}

/** Writes what `readHead` reads back; fields without a value are left out. */
export function writeHead(fields: Readonly<Record<string, HeadValue | number | null | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === undefined || (Array.isArray(value) && value.length === 0)
      ? []
      : [`${name}: ${written(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

function written(value: HeadValue | number): string {
  if (typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value)) return value;
  return JSON.stringify(value);
}

function readFields(lines: readonly string[]): Map<string, HeadValue> {
  const fields = new Map<string, HeadValue>();
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    at += 1;
    if (/^\s*(#|$)/.test(line)) continue;
    const below = linesBelow(lines, at);
    at += below.length;
    const [, name, value = ''] = /^(\w[\w .-]{0,99}?)\s*:(?:\s+(.*))?$/s.exec(line) ?? [];
    if (name === undefined)
      throw new UnreadableHead(`this line of its front matter says nothing: ${line.trim().slice(0, 80)}`);
    fields.set(name.toLowerCase(), readable(name, readValue(value.trim(), below)));
  }
  return fields;
}

/** What is written as text may still name signs that are none. */
function readable(name: string, value: HeadValue): HeadValue {
  const isText = [value].flat().every(isStorable);
  if (!isText) throw new UnreadableHead(`the ${name} in its front matter is no text`);
  return value;
}

/** What belongs to the field above: indented lines, and the items of a list. */
function linesBelow(lines: readonly string[], from: number): string[] {
  let end = from;
  while (end < lines.length && isBelow(lines[end] ?? '')) end += 1;
  const below = lines.slice(from, end);
  while (below.at(-1)?.trim() === '') below.pop();
  return below;
}

function isBelow(line: string): boolean {
  return /^(\s+\S|-\s)/.test(line) || line.trim() === '';
}

function readValue(value: string, below: readonly string[]): HeadValue {
  if (/^[|>][+-]?$/.test(value)) {
    return below.map((line) => line.trim()).join(value.startsWith('|') ? '\n' : ' ');
  }
  if (value.startsWith('[')) return readList(value + below.join(' '));
  if (value !== '') return unquoted(value);
  return below.flatMap((line) => {
    const [, item] = /^\s*-\s+(.*)$/s.exec(line) ?? [];
    return item === undefined ? [] : [unquoted(item.trim())];
  });
}

function readList(value: string): string[] {
  try {
    const list: unknown = JSON.parse(value);
    if (Array.isArray(list)) return list.map(String);
  } catch {
    // Plain words between the brackets, as YAML allows.
  }
  if (!value.trimEnd().endsWith(']')) throw new UnreadableHead('a list in its front matter does not end');
  return value
    .trim()
    .slice(1, -1)
    .split(',')
    .map((item) => unquoted(item.trim()))
    .filter((item) => item !== '');
}

function unquoted(value: string): string {
  if (/^".*"$/s.test(value)) {
    try {
      return JSON.parse(value) as string;
    } catch {
      return value.slice(1, -1);
    }
  }
  if (/^'.*'$/s.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  return value.replace(/(?<!\s)\s+#.*$/, '');
}
