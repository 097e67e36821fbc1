import { Marked, type Token } from 'marked';
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
  const taken = new Set<string>();
  for (const token of markdown.lexer(source)) {
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

function freeAnchor(heading: string, taken: Set<string>): string {
  const wished = anchorPrefix + (slugOf(heading) || 'x');
  let anchor = wished;
  for (let count = 2; taken.has(anchor); count++) anchor = `${wished}-${count}`;
  taken.add(anchor);
  return anchor;
}
