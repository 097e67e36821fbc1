import type { Token, Tokens } from 'marked';

const blocks = new Set(['paragraph', 'heading', 'list', 'list_item', 'blockquote', 'code', 'table', 'br']);

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** What a reader reads in a piece of Markdown: no markup, one line for each block. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(textOf)
    .join('')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function textOf(token: Token): string {
  const text = innerText(token);
  return blocks.has(token.type) ? `${text}\n` : text;
}

function innerText(token: Token): string {
  if (token.type === 'html') return '';
  if (token.type === 'list') return (token as Tokens.List).items.map(textOf).join('');
  if (token.type === 'table') return tableText(token as Tokens.Table);
  const inner = (token as Tokens.Generic).tokens;
  if (inner) return inner.map(textOf).join('');
  return 'text' in token ? (token.text as string) : '';
}

function tableText({ header, rows }: Tokens.Table): string {
  return [header, ...rows].map((row) => row.map((cell) => plainText(cell.tokens)).join(' · ')).join('\n');
}
