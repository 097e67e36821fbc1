import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { markWords } from './marked-words';
import { renderSections } from './markdown';
import { sectionsOf } from './sections';
import { safeHtml } from './safe-html';

const tag =
  /<\/?(?:section|p|br|hr|h2|h3|h4|ul|ol|li|blockquote|pre|code|strong|em|del|a|img|table|thead|tbody|tr|th|td)((?: (?:id|href|rel|title|src|alt|start)(?:="[^"<>]*")?)*)(?: \/)?>/g;
const address = / (?:href|src)="([^"]*)"/g;
const safeAddress = /^(https?:\/\/|mailto:|\/(?!\/)|#)[^\s\\]*$/i;

/** What is left of HTML when all tags that we allow, in exactly the form we write them, are taken out. */
const beyond = (html: string) => html.replace(tag, '');
const addresses = (html: string) =>
  [...html.matchAll(tag)].flatMap((each) => [...(each[1] ?? '').matchAll(address)]);

function expectHarmless(html: string): void {
  expect(beyond(html)).not.toMatch(/[<>]/);
  for (const [, found] of addresses(html)) expect(found).toMatch(safeAddress);
}

const hostile = join(__dirname, '../../../../shared/data/hostile.json');

interface HostileSet {
  strings: string[];
}

describe('written text that becomes HTML', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](java\nscript:alert(1))',
    '<a href="java&#9;script:alert(1)">x</a>',
    '<svg><script>alert(1)</script></svg>',
    '<p style="position:fixed" onclick="x()">x</p>',
    '## <img src=x onerror=alert(1)>',
    '```"><script>\nalert(1)\n```',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '[x]: javascript:alert(1)\n\n[x]',
    '<section id="body"><form action="/x"><input name="y"></form></section>',
  ])('holds nothing that runs or leads astray: %s', (text) => {
    expectHarmless(renderSections(sectionsOf(text)));
  });

  it('holds nothing but allowed tags and addresses, whatever was written', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      'a href=',
      'javascript:',
      '](',
      '[',
      '`',
      '\n',
      '&#',
      '<!--',
      '## ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), (pieces) => {
        expectHarmless(renderSections(sectionsOf(pieces.join(''))));
        expectHarmless(safeHtml(pieces.join('')));
      }),
    );
  });

  const told = existsSync(hostile) ? it : it.skip;
  told('survives the collection of hostile strings, as Markdown, as a link and as an excerpt', () => {
    const sets = Object.values(JSON.parse(readFileSync(hostile, 'utf8')) as Record<string, HostileSet>);
    const strings = sets.flatMap((set) => (Array.isArray(set.strings) ? set.strings : []));
    expect(strings.length).toBeGreaterThan(100);
    for (const text of strings) {
      expectHarmless(renderSections(sectionsOf(text)));
      expectHarmless(renderSections(sectionsOf(`## ${text}\n\n[x](${text}) ![y](<${text}>)`)));
      expect(markWords([{ text, matched: true }]).slice('<mark>'.length, -'</mark>'.length)).not.toMatch(
        /[<>"']/,
      );
    }
  });
});
