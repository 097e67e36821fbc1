/** A text file that begins with `name: value` lines between two lines of dashes. */
export interface FrontMatter {
  fields: ReadonlyMap<string, string>;
  body: string;
}

const opening = '---\n';
const closing = '\n---\n';

/**
 * Reads the lines at the head of an article's file. A value goes to the end of its line and is taken as it is:
 * no quotes, no lists, no nesting. Errors: a plain `Error`, since these files are part of the product.
 */
export function readFrontMatter(file: string): FrontMatter {
  const text = file.replaceAll('\r\n', '\n');
  const end = text.indexOf(closing);
  if (!text.startsWith(opening) || end === -1) throw new Error('The file does not begin with front matter');
  const fields = new Map<string, string>();
  for (const line of text.slice(opening.length, end).split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`No "name: value" line: ${line}`);
    const name = line.slice(0, colon).trim();
    if (fields.has(name)) throw new Error(`${name} is given twice`);
    fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, body: text.slice(end + closing.length).trim() };
}
