const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const MARK = /\p{M}/gu;

/** Longer runs of letters are no word of any language; what follows is ignored. */
const WORD_LIMIT = 40;
const ASCII = 128;
/** Folded words kept ready, because the same accented words come back all the time. */
const REMEMBERED_WORDS = 20_000;

const UNKNOWN = 0;
const JOINS = 1;
const SEPARATES = 2;
/** What each UTF-16 unit does, found out when it is first met. Halves of surrogate pairs (emoji) separate. */
const roles = new Uint8Array(65_536);
const remembered = new Map<string, string>();

/** A word as it stands in a text: `start` and `end` are offsets in UTF-16 units. */
export interface WordSpan {
  start: number;
  end: number;
  /** Lower case, without accents. */
  folded: string;
}

/** Lower case without accents or compatibility forms: «Configuración» and "configuracion" are one word. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(MARK, '').toLowerCase().normalize('NFKD').replace(MARK, '');
}

/** The words of a text in order, folded. Everything that is neither letter nor digit separates. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (folded) => words.push(folded));
  return words;
}

/** The words of a text with their places in it. */
export function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  eachWord(text, (folded, start, end) => spans.push({ start, end, folded }));
  return spans;
}

/** A scan by hand: matching with a regular expression takes three times as long, and this is the inner loop. */
function eachWord(text: string, visit: (folded: string, start: number, end: number) => void): void {
  let start = -1;
  let plain = true;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (joins(code)) {
      if (start === -1) {
        start = at;
        plain = true;
      }
      if (code >= ASCII) plain = false;
    } else if (start !== -1) {
      const folded = foldedWord(text.slice(start, Math.min(at, start + WORD_LIMIT)), plain);
      if (folded !== '') visit(folded, start, at);
      start = -1;
    }
  }
}

function joins(code: number): boolean {
  const role = roles[code] ?? UNKNOWN;
  if (role !== UNKNOWN) return role === JOINS;
  const found = WORD_CHARACTER.test(String.fromCharCode(code));
  roles[code] = found ? JOINS : SEPARATES;
  return found;
}

function foldedWord(raw: string, plain: boolean): string {
  if (plain) return raw.toLowerCase();
  const known = remembered.get(raw);
  if (known !== undefined) return known;
  const folded = fold(raw).slice(0, WORD_LIMIT);
  if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
  remembered.set(raw, folded);
  return folded;
}
