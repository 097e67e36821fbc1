import { IndexedDocument, IndexedSection } from './indexed-document';

/** Long sections are ranked in parts of about this many letters: in a long text everything occurs somewhere. */
const PASSAGE_LENGTH = 5000;
/** A part is not cut off for the sake of a short rest. */
const LONGEST_PASSAGE = 1.5 * PASSAGE_LENGTH;

/** What is ranked: a section, or a part of a long one, with what it inherits from its document. */
export interface Passage {
  document: IndexedDocument;
  section: IndexedSection;
  /** The place of the section in its document. */
  order: number;
  text: string;
}

/** The passages of a document; one without sections still has its title to be found by. */
export function passagesOf(document: IndexedDocument): Passage[] {
  const sections = document.sections.length > 0 ? document.sections : [{ anchor: '', heading: '', text: '' }];
  return sections.flatMap((section, order) =>
    parts(section.text).map((text) => ({ document, section, order, text })),
  );
}

/** Cuts at line ends, or at spaces where a line is endless. */
function parts(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  while (text.length - start > LONGEST_PASSAGE) {
    const limit = start + PASSAGE_LENGTH;
    const line = text.lastIndexOf('\n', limit);
    const space = line > start ? line : text.lastIndexOf(' ', limit);
    const end = space > start ? space + 1 : limit;
    found.push(text.slice(start, end));
    start = end;
  }
  found.push(text.slice(start));
  return found;
}
