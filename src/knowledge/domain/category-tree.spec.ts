import fc from 'fast-check';
import { deepestCategory, inTreeOrder, isTree } from './category-tree';

const branch = (id: string, parentId: string | null = null) => ({ id, parentId });
const chain = (length: number) =>
  Array.from({ length }, (_, i) => branch(`${i}`, i === 0 ? null : `${i - 1}`));

describe('the tree of categories', () => {
  it('shows what is nested below what it is nested in', () => {
    const branches = [branch('b', 'a'), branch('a'), branch('c'), branch('d', 'a')];
    expect(inTreeOrder(branches).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c']);
  });

  it('holds no circle, no unknown parent and nothing that lies too deep', () => {
    expect(isTree([branch('a', 'b'), branch('b', 'a')])).toBe(false);
    expect(isTree([branch('a', 'a')])).toBe(false);
    expect(isTree([branch('a', 'x')])).toBe(false);
    expect(isTree(chain(deepestCategory))).toBe(true);
    expect(isTree(chain(deepestCategory + 1))).toBe(false);
  });

  it('loses no category, and puts none before its parent', () => {
    const tree = fc
      .array(fc.nat(), { maxLength: 20 })
      .map((picks) =>
        picks.map((pick, i) => branch(`${i}`, pick % (i + 1) === i ? null : `${pick % (i + 1)}`)),
      );
    fc.assert(
      fc.property(tree, (branches) => {
        const order = inTreeOrder(branches).map(({ id }) => id);
        expect([...order].sort()).toEqual(branches.map(({ id }) => id).sort());
        for (const { id, parentId } of branches) {
          if (parentId !== null) expect(order.indexOf(parentId)).toBeLessThan(order.indexOf(id));
        }
      }),
    );
  });
});
