import fc from 'fast-check';
import { longestBody } from '../domain/article-text';
import { renderSections } from './markdown';
import { sectionText, sectionsOf } from './sections';

const render = (markdown: string) => renderSections(sectionsOf(markdown));
const filledWith = (piece: string) => piece.repeat(Math.floor(longestBody / piece.length));
const between = (opening: string, closing: string) => `${opening.repeat(9_000)}a${closing.repeat(9_000)}`;

describe('an article of sixty thousand hostile letters', () => {
  it.each([
    ['quotes in quotes', filledWith('>')],
    ['lists in lists', filledWith('- ')],
    ['lists in quotes in lists', filledWith('> - 1. ')],
    ['emphasis in emphasis', between('**', '**')],
    ['emphasis of both kinds', between('*_', '_*')],
    ['deletions in deletions', between('~~x', 'x~~')],
    ['pictures in pictures', between('![', '](b)')],
    ['a row of stars in one word', filledWith('*a')],
    ['something like an endless address', `${filledWith('a')}@`],
    [
      'a table of a thousand columns',
      `${'|a'.repeat(1_000)}\n${'|-'.repeat(1_000)}\n${'|a\n'.repeat(15_000)}`,
    ],
    ['a thousand small tables', `${'|'.repeat(14)}\n${'|-'.repeat(14)}\n${'a\n'.repeat(12)}\n`.repeat(700)],
    ['headings that are all the same', filledWith('## a\n')],
  ])('is read and shown whatever it is made of: %s', (_, source) => {
    const sections = sectionsOf(source);
    expect(renderSections(sections).length).toBeLessThan(60 * longestBody);
    expect(new Set(sections.map(({ anchor }) => anchor)).size).toBe(sections.length);
    sections.forEach(sectionText);
  });

  it('breaks nothing in whatever order its marks come', () => {
    const mark = fc.constantFrom(
      '> ',
      '- ',
      '1. ',
      '**',
      '_',
      '~~',
      '[',
      '](b)',
      '![',
      '`',
      '|a',
      '\n',
      '\n\n',
      'a ',
    );
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 6 }), (marks) => {
        const source = marks.join('').repeat(1_000);
        expect(render(source).length).toBeLessThan(60 * source.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an article as people write them', () => {
  it('keeps what is nested as deep as anybody reads', () => {
    expect(render('> - uno\n>   1. **dos _tres_**')).toContain('<strong>dos <em>tres</em></strong>');
  });

  it('keeps a table whose rows leave cells out', () => {
    const html = render('| zona | precio | plazo |\n|---|---|---|\n| Canarias |\n| Ceuta | 9 |');
    expect(html.match(/<td>/g)).toHaveLength(6);
  });

  it('keeps a price list of a thousand rows', () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => `| artículo ${i} | ${i},00 € |`).join('\n');
    expect(render(`| qué | cuánto |\n|---|---|\n${rows}`).match(/<td>/g)).toHaveLength(2_000);
  });

  it('shows a paragraph of many pages as it is written', () => {
    expect(render(`**a** ${'palabra '.repeat(2_000)}`)).toContain('<p>**a** palabra');
  });
});
