import fc from 'fast-check';
import { isTree } from '../domain/category-tree';
import { categoryOf } from './category-document';
import { documentOf } from './document';
import { planOf } from './plan';

const contentOf = (paths: readonly string[]) => ({
  documents: paths.map((path) => documentOf(path, `# ${path}\n\nTexto.`, 'es')),
  categories: [],
  leftOut: [],
});

describe('what becomes of a folder', () => {
  it('puts a name that stands in several places under the names above it', () => {
    const { categories, articles } = planOf(contentOf(['a/docs/x.md', 'b/docs/x.md', 'c/y.md']), [], 'root');
    expect(categories.map(({ slug, parent }) => [slug, parent])).toEqual([
      ['a', null],
      ['docs', 'a'],
      ['b', null],
      ['b-docs', 'b'],
      ['c', null],
    ]);
    expect(articles.map(({ slug, category }) => [slug, category])).toEqual([
      ['a-docs-x', 'docs'],
      ['b-docs-x', 'b-docs'],
      ['y', 'c'],
    ]);
  });

  it('takes what lies at the top into a category of the name of the folder, and README as the page of its folder', () => {
    const { categories, articles } = planOf(contentOf(['README.md', 'guide/index.md']), [], 'manual');
    expect(categories.map(({ slug }) => slug)).toEqual(['manual', 'guide']);
    expect(articles.map(({ slug }) => slug)).toEqual(['readme', 'guide']);
  });

  it('orders categories as their files say', () => {
    const file = (path: string, position: number) =>
      categoryOf(path, `---\ntitle: ${path}\nposition: ${position}\n---\n`);
    const categories = [file('a/_category.md', 2), file('b/_category.md', 1)];
    const plan = planOf({ ...contentOf(['a/x.md', 'c/y.md']), categories }, [], 'root');
    expect(plan.categories.map(({ slug }) => slug)).toEqual(['b', 'a', 'c']);
  });

  it('is a tree in which every category stands once, and the same again when all of it is there', () => {
    const name = fc.constantFrom('a', 'A', 'b', 'a-b', 'ñ', '·');
    const path = fc
      .tuple(fc.array(name, { maxLength: 6 }), name)
      .map(([folders, file]) => [...folders, `${file}.md`].join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
        const content = contentOf(paths);
        const first = planOf(content, [], 'root');
        const slugs = first.categories.map(({ slug }) => slug);
        expect(new Set(slugs).size).toBe(slugs.length);
        expect(isTree(first.categories.map(({ slug, parent }) => ({ id: slug, parentId: parent })))).toBe(
          true,
        );
        expect(first.articles.length + first.leftOut.length).toBeLessThanOrEqual(paths.length);
        const again = planOf(content, first.categories, 'root');
        expect(again.categories.map(({ slug, parent }) => [slug, parent])).toEqual(
          first.categories.map(({ slug, parent }) => [slug, parent]),
        );
      }),
      { numRuns: 500 },
    );
  });
});
