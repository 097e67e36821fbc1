import fc from 'fast-check';
import { csvOf } from './csv';

/** The cells of CSV text, read by the book. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('a report as CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '＝1', '＋1', '－1', '＠x', '\n=1'])(
    'lets no spreadsheet run %j',
    (text) => expect(read(csvOf(['a'], [{ a: text }]))[1]).toEqual([`'${text}`]),
  );

  it('leaves numbers numbers, below nought too, and nothing empty', () => {
    expect(csvOf(['a', 'b', 'c'], [{ a: -5, b: 0.5, c: null }])).toBe('a,b,c\r\n-5,0.5,\r\n');
  });

  it('reads back as it was written, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        const rows = read(
          csvOf(
            ['a', 'b'],
            pairs.map(([a, b]) => ({ a, b })),
          ),
        );
        const bare = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r\n\0＝＋－＠])/, '');
        expect(rows.slice(1).map((cells) => cells.map(bare))).toEqual(pairs.map((pair) => pair.map(bare)));
      }),
    );
  });
});
