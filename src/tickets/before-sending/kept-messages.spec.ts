import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { oneMatter, severalMatters } from '../../../test/support/messages-of-shops';
import { fingerprintOf, perhapsRepeated, similarity } from './fingerprint';
import { questionsIn } from './several-questions';

const fires = (text: string) => questionsIn(text).length > 1;
const share = (texts: readonly string[]) => texts.filter(fires).length / texts.length;

/** Rules were fitted on the messages of even places; those of odd places were only looked at after. */
const isHeldOut = (_: unknown, index: number) => index % 2 === 1;

it('several questions are seen in most messages that hold them, and in few that do not', () => {
  expect(share(oneMatter)).toBeLessThanOrEqual(0.05);
  expect(share(severalMatters)).toBeGreaterThanOrEqual(0.6);
});

const data = resolve(__dirname, '../../../../shared/data');
const present = existsSync(resolve(data, 'messages-banking77.jsonl'));
if (!present) process.stderr.write(`the looks before sending are not tested: no messages in ${data}\n`);

interface Row {
  text: string;
  intent: string;
  a: string;
  b: string;
  label: number;
}
const rowsOf = (file: string): Row[] =>
  readFileSync(resolve(data, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

(present ? describe : describe.skip)('on kept messages that no rule was fitted on', () => {
  it('one question is taken for several in at most one of twenty', () => {
    for (const file of ['messages-banking77', 'messages-bitext', 'search-xquad-es-queries']) {
      const texts = rowsOf(`${file}.jsonl`)
        .filter(isHeldOut)
        .map(({ text }) => text);
      expect(share(texts)).toBeLessThanOrEqual(0.05);
    }
    expect(share(rowsOf('messages-es-real.jsonl').map(({ text }) => text))).toBeLessThanOrEqual(0.05);
  });

  it.each(['\n', ' También quería saber: '])('two questions joined by «%s» are found', (joint) => {
    for (const file of ['messages-banking77', 'messages-bitext', 'search-xquad-es-queries']) {
      expect(share(pairsOf(file, (one, other) => `${one}.${joint}${other}`))).toBeGreaterThanOrEqual(0.6);
    }
  });

  it.each([
    ['messages-banking77', 'and', 0.6],
    ['messages-bitext', 'and', 0.6],
    ['search-xquad-es-queries', 'y', 0.85],
  ])('in %s two questions joined by nothing but «%s» are found', (file, joint, least) => {
    const joined = pairsOf(file, (one, other) => `${bare(one)} ${joint} ${bare(other)}?`);
    expect(share(joined)).toBeGreaterThanOrEqual(least);
  });

  it('edited texts are recognised: F1 of at least .95', () => {
    const measured = f1(rowsOf('duplicates-ps_es.jsonl').filter(isHeldOut));
    expect(measured).toBeGreaterThanOrEqual(0.95);
  });
});

function pairsOf(file: string, join: (one: string, other: string) => string): string[] {
  const rows = rowsOf(`${file}.jsonl`).filter(isHeldOut);
  return rows.flatMap((row, index) => {
    const other = rows[(index * 13 + 7) % rows.length] ?? row;
    return other.intent === row.intent && row.intent ? [] : [join(row.text, other.text)];
  });
}

/** Without its marks, and as it goes on in the middle of a sentence. */
function bare(text: string): string {
  const words = text.replace(/^¿/, '').replace(/[.?!\s]+$/, '');
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function f1(pairs: readonly Row[]): number {
  const judged = pairs.map(({ a, b, label }) => ({
    said: similarity(fingerprintOf(a), fingerprintOf(b)) >= perhapsRepeated,
    is: label === 1,
  }));
  const count = (said: boolean, is: boolean) =>
    judged.filter((each) => each.said === said && each.is === is).length;
  return (2 * count(true, true)) / (2 * count(true, true) + count(true, false) + count(false, true));
}
