/** A sentence as it stands in a text; offsets in UTF-16 units, `end` after its last mark. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
  /** It ends with a question mark. */
  isQuestion: boolean;
  /** It begins a line that is marked or numbered as an item of a list. */
  isItem: boolean;
}

const lineBreak = '\n';
const endMarks = new Set(['.', '!', '?', '…', ';']);
const itemMark = /^(?:[-*•·–—]|\(?\d{1,2}[.)ºª]|\(?[a-h]\))\s/;
const shortForms = new Set([
  'sr',
  'sra',
  'srta',
  'dr',
  'dra',
  'num',
  'nº',
  'pag',
  'p',
  'ej',
  'etc',
  'aprox',
  'vs',
  'mr',
  'ms',
  'st',
]);

/** The sentences of a text, in order, each without the white space around it; marks inside of numbers and addresses end none. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const sentence = raw.trim();
    const from = start + (raw.length - raw.trimStart().length);
    start = end;
    if (!/[\p{L}\p{N}]/u.test(sentence)) return;
    sentences.push({
      text: sentence,
      start: from,
      end: from + sentence.length,
      isQuestion: /\?[\s!?.…"»)]*$/.test(sentence),
      isItem: itemMark.test(sentence) && isLineStart(text, from),
    });
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === lineBreak) close(at);
    else if (
      character === '¿' &&
      /\S/.test(text.slice(start, at)) &&
      !/[,:(]\s*$/.test(text.slice(start, at))
    )
      close(at);
    else if (endMarks.has(character) && endsHere(text, start, at)) close(at + 1);
  }
  close(text.length);
  return sentences;
}

/** Whether the mark at `at` ends a sentence: white space, a quote or an opening mark follows, and no short form precedes. */
function endsHere(text: string, start: number, at: number): boolean {
  const next = text[at + 1];
  if (next !== undefined && !/[\s"»)¿¡]/.test(next)) {
    // «¿Sí?Vale» ends one, «mitienda.es/carrito?id=3» does not.
    const isAddress = /[/.]\S*$/.test(text.slice(Math.max(start, at - 200), at));
    return text[at] === '?' && /\p{L}/u.test(next) && !isAddress;
  }
  if (text[at] !== '.') return true;
  const before = text.slice(Math.max(start, at - 6), at);
  const word = /(?:^|[^\p{L}\p{N}])([\p{L}º]{1,5}|\d{1,2})$/u.exec(before)?.[1]?.toLowerCase();
  if (word === undefined) return true;
  // «1.» at the start of a line numbers what follows.
  if (/^\d+$/.test(word)) return text.slice(start, at).trim() !== word;
  return word.length > 1 && !shortForms.has(word);
}

function isLineStart(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf(lineBreak, at - 1) + 1, at);
  return line.trim() === '';
}
