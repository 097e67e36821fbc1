import fc from 'fast-check';
import { lineDiff, type DiffLine } from './line-diff';

const side = (lines: readonly DiffLine[], without: DiffLine['op']) =>
  lines.filter(({ op }) => op !== without).map(({ text }) => text);
const text = fc
  .array(fc.constantFrom('uno', 'dos', 'tres', ''), { minLength: 1, maxLength: 14 })
  .map((lines) => lines.join('\n'));

describe('the difference of two texts', () => {
  it('is told by lines, in their order', () => {
    expect(lineDiff('a\nb\nc', 'a\nx\nc\nd')).toEqual([
      { op: 'same', text: 'a' },
      { op: 'removed', text: 'b' },
      { op: 'added', text: 'x' },
      { op: 'same', text: 'c' },
      { op: 'added', text: 'd' },
    ]);
    expect(lineDiff('', 'a')).toEqual([{ op: 'added', text: 'a' }]);
  });

  it('gives back either text, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDiff(before, after);
        expect(side(lines, 'added').join('\n')).toBe(before);
        expect(side(lines, 'removed').join('\n')).toBe(after);
      }),
    );
  });

  it('calls nothing changed that stayed', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(lineDiff(same, same).every(({ op }) => op === 'same')).toBe(true);
      }),
    );
  });

  it('never takes more lines out or in than there are, and finds a longest common part', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kept = lineDiff(before, after).filter(({ op }) => op === 'same').length;
        expect(kept).toBe(
          longestCommon(before === '' ? [] : before.split('\n'), after === '' ? [] : after.split('\n')),
        );
      }),
    );
  });

  it('of two long texts that have nothing in common is one in the place of the other', () => {
    const lines = (word: string) => Array.from({ length: 3_000 }, (_, i) => `${word} ${i}`).join('\n');
    expect(lineDiff(lines('a'), lines('b'))).toHaveLength(6_000);
  });
});

/** By the book, in a table: slow, and plainly right. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  const table = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      table[i]![j] =
        one[i - 1] === other[j - 1]
          ? table[i - 1]![j - 1]! + 1
          : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
    }
  }
  return table[one.length]![other.length]!;
}
