import type { Words } from './article-text';

/** Line ends of one kind and nothing around the text, so that what was not changed is the same. */
export function tidied({ title, summary, body }: Words): Words {
  return {
    title: title.replace(/\s+/g, ' ').trim(),
    summary: summary.replace(/\s+/g, ' ').trim(),
    body: tidiedBody(body),
  };
}

/** Spaces before the first word may mean something in Markdown; empty lines there do not. */
export function tidiedBody(body: string): string {
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}
