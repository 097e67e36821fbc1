import { Marked, type Token } from 'marked';
import { BoundedLexer } from './bounded-lexer';
import { plainText } from './plain-text';
import { slugOf } from './slugs';

/** A part of an article that can be linked to: from one `##` heading to the next. */
export interface Section {
  /** Unique in its article; empty for what stands before the first heading. */
  anchor: string;
  heading: string;
  /** The heading's own token, then what stands below it. */
  tokens: Token[];
}

/** Reads what authors write. */
export const markdown = new Marked({ gfm: true, breaks: false, async: false });

/** Anchors begin like this, so that no heading takes the id of something else on the page. */
const anchorPrefix = 's-';

/** The sections of an article's Markdown; the first has no heading, and is left out when nothing is in it. */
export function sectionsOf(source: string): Section[] {
  const introduction: Section = { anchor: '', heading: '', tokens: [] };
  const sections = [introduction];
  const taken = new Map<string, number>();
  for (const token of new BoundedLexer(markdown.defaults).lex(source)) {
    if (token.type === 'heading' && (token.depth as number) <= 2) {
      const heading = plainText([token]);
      sections.push({ anchor: freeAnchor(heading, taken), heading, tokens: [{ ...token, depth: 2 }] });
    } else {
      sections.at(-1)?.tokens.push(token);
    }
  }
  const begins = introduction.tokens.some(({ type }) => type !== 'space' && type !== 'def');
  return begins ? sections : sections.slice(1);
}

/** What is read in a section below its heading. */
export function sectionText({ anchor, tokens }: Section): string {
  return plainText(anchor === '' ? tokens : tokens.slice(1));
}

/** `taken` has the anchors there are, and from which number on those that begin like them are free. */
function freeAnchor(heading: string, taken: Map<string, number>): string {
  const wished = anchorPrefix + (slugOf(heading) || 'x');
  let anchor = wished;
  let count = taken.get(wished) ?? 1;
  while (taken.has(anchor)) anchor = `${wished}-${++count}`;
  taken.set(wished, count);
  taken.set(anchor, taken.get(anchor) ?? 1);
  return anchor;
}
