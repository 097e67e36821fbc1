import fc from 'fast-check';
import { joinSql, raw, sql } from './sql';

const inject = fc.oneof(
  fc.string(),
  fc.constantFrom("' OR 1=1 --", '?', '$1', '"; DROP TABLE x', '\\', '/*', ';'),
);

describe('the sql tag', () => {
  it('never lets a value become SQL, whatever it says', () => {
    fc.assert(
      fc.property(inject, fc.array(inject), (value, list) => {
        const statement = sql`SELECT a FROM t WHERE b = ${value} AND c IN (${list})`;
        const marks = list.map((_, i) => `$${i + 2}`).join(', ') || 'NULL';
        expect(statement.text('postgres')).toBe(`SELECT a FROM t WHERE b = $1 AND c IN (${marks})`);
        expect(statement.values).toEqual([value, ...list]);
      }),
    );
  });

  it('has as many placeholders as values, on either database and however fragments are nested', () => {
    const fragment: fc.Arbitrary<ReturnType<typeof sql>> = fc.letrec<{ node: ReturnType<typeof sql> }>(
      (tie) => ({
        node: fc.oneof(
          { depthSize: 'small' },
          inject.map((value) => sql`x = ${value}`),
          fc.tuple(tie('node'), inject).map(([inner, value]) => sql`(${inner} OR y = ${value})`),
          fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((inner) => joinSql(inner, ' AND ')),
        ),
      }),
    ).node;
    fc.assert(
      fc.property(fragment, (statement) => {
        const numbered = [...statement.text('postgres').matchAll(/\$(\d+)/g)].map((match) =>
          Number(match[1]),
        );
        expect(numbered).toEqual(statement.values.map((_, i) => i + 1));
        expect([...statement.text('sqlite').matchAll(/\?/g)]).toHaveLength(statement.values.length);
      }),
    );
  });

  it('keeps instants as ISO text, flags as 1 and 0, objects as JSON, and nothing as null', () => {
    const at = new Date('2026-11-27T15:30:00.000Z');
    expect(sql`${at} ${true} ${false} ${{ a: [1] }} ${undefined} ${null} ${7n}`.values).toEqual([
      '2026-11-27T15:30:00.000Z',
      1,
      0,
      '{"a":[1]}',
      null,
      null,
      7n,
    ]);
  });

  it('finds nothing in an empty list, instead of failing', () => {
    expect(sql`a IN (${[]})`.text('sqlite')).toBe('a IN (NULL)');
  });

  it('splices what our own code wrote as it is', () => {
    expect(
      sql`SELECT ${raw('name')} FROM ${raw('t')} WHERE ${sql`a = ${1}`}${raw('')} LIMIT ${2}`.text(
        'postgres',
      ),
    ).toBe('SELECT name FROM t WHERE a = $1 LIMIT $2');
  });
});
