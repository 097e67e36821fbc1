import { Lexer, Tokenizer, type Links, type MarkedOptions, type Token } from 'marked';

/** Blocks in blocks and emphasis in emphasis: more than anybody reads, far less than a stack bears. */
const deepest = 20;
/** Letters of one paragraph; the time for its emphasis and links may grow with the square of them. */
const longestParagraph = 6_000;
/** Cells that a table may leave out, however short it is. */
const hollowCells = 200;
const delimiters = /^[ \t]*[|:-][ \t|:-]*$/;

/**
 * Reads Markdown at a cost that its length bounds, whatever is written. What is nested too deep stays as it is
 * written, and so do the marks of a paragraph of many pages, and a table that makes far more cells than it has letters:
 * one of a thousand columns and thousands of nearly empty rows is no longer than an article, and takes gigabytes.
 */
export class BoundedLexer extends Lexer {
  constructor(options: MarkedOptions) {
    super({ ...options, tokenizer: new BoundedTokenizer() });
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (source.length <= longestParagraph) return super.inlineTokens(source, tokens);
    tokens.push({ type: 'text', raw: source, text: source, escaped: false });
    return tokens;
  }
}

class BoundedTokenizer extends Tokenizer {
  private depth = 0;

  override blockquote(source: string) {
    return this.inside(() => super.blockquote(source));
  }

  override list(source: string) {
    return this.inside(() => super.list(source));
  }

  override link(source: string) {
    return this.inside(() => super.link(source));
  }

  override reflink(source: string, links: Links) {
    return this.inside(() => super.reflink(source, links));
  }

  override emStrong(source: string, masked: string, before?: string) {
    return this.inside(() => super.emStrong(source, masked, before));
  }

  override del(source: string, masked: string, before?: string) {
    return this.inside(() => super.del(source, masked, before));
  }

  override table(source: string) {
    return isHollow(source) ? undefined : super.table(source);
  }

  private inside<T>(read: () => T): T | undefined {
    if (this.depth >= deepest) return undefined;
    this.depth += 1;
    try {
      return read();
    } finally {
      this.depth -= 1;
    }
  }
}

/** Rows that are shorter than the first get as many cells as that has. */
function isHollow(source: string): boolean {
  const [head = '', delimiter = ''] = source.split('\n', 2);
  if (!delimiters.test(delimiter)) return false;
  const [table = ''] = source.split(/\n[ \t]*(?:\n|$)/, 1);
  const cells = head.split('|').length * table.split('\n').length;
  return cells > hollowCells && cells > table.length;
}
