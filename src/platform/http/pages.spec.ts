import fc from 'fast-check';
import { Invalid } from '../errors';
import { pageOf, readCursor } from './pages';

const shape = ['', 0] as const;
const rows = Array.from({ length: 25 }, (_, i) => ({ name: `row-${i}`, rank: i }));

function pageAfter(cursor: string | undefined, limit: number) {
  const after = readCursor(cursor, shape);
  const rest = after === null ? rows : rows.filter(({ rank }) => rank > Number(after[1]));
  return pageOf(rest.slice(0, limit + 1), limit, ({ name, rank }) => [name, rank]);
}

describe('pages', () => {
  it('one after another give every row once, whatever their size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (limit) => {
        const all = [];
        let cursor: string | undefined;
        do {
          const page = pageAfter(cursor, limit);
          expect(page.items.length).toBeLessThanOrEqual(limit);
          all.push(...page.items);
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        expect(all).toEqual(rows);
      }),
    );
  });

  it('the last one says so, also when it is exactly full or empty', () => {
    expect(pageOf(rows, 25, ({ rank }) => [rank]).nextCursor).toBeNull();
    expect(pageOf([], 25, () => ['']).nextCursor).toBeNull();
  });
});

describe('a cursor that we did not write', () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['rubbish', '!!!'],
    ['nothing', ''],
    ['too few parts', encode(['a'])],
    ['too many parts', encode(['a', 1, 2])],
    ['parts of another kind', encode([1, 'a'])],
    ['objects in place of parts', encode(['a', { $gt: 0 }])],
    ['no list', encode({ 0: 'a', 1: 1, length: 2 })],
    ['null', encode(null)],
    ['half a cursor', encode(['a', 1]).slice(0, -3)],
  ])('(%s) is refused', (_what, cursor) => {
    expect(() => readCursor(cursor, shape)).toThrow(new Invalid('request.bad-cursor'));
  });

  it('is refused or has the kinds of values that the query expects, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map(encode),
          fc.json().map((text) => Buffer.from(text).toString('base64url')),
        ),
        (cursor) => {
          try {
            const key = readCursor(cursor, shape);
            expect(key?.map((part) => typeof part)).toEqual(['string', 'number']);
          } catch (error) {
            expect(error).toEqual(new Invalid('request.bad-cursor'));
          }
        },
      ),
    );
  });
});
