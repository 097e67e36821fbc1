import fc from 'fast-check';
import { readHead, writeHead } from './document-head';

const fieldsOf = (head: string) => Object.fromEntries(readHead(head).fields);

describe('the front matter of a document', () => {
  it('may be missing: then all is body', () => {
    expect(readHead('# Hola\n\n---\n')).toEqual({ fields: new Map(), body: '# Hola\n\n---\n' });
  });

  it('is read as other programs write it', () => {
    const head = [
      '---',
      '# a remark',
      'Title: Envíos: zonas y precios # a remark',
      "summary: 'It''s here'",
      'tags: [uno, "dos, tres"]',
      'list:',
      '  - a',
      '- b',
      'text: >-',
      '  first',
      '  second',
      'nested:',
      '  deeper: x',
      'empty:',
      '---',
      'Body.',
    ].join('\r\n');
    expect(fieldsOf(head)).toEqual({
      title: 'Envíos: zonas y precios',
      summary: "It's here",
      tags: ['uno', '"dos', 'tres"'],
      list: ['a', 'b'],
      text: 'first second',
      nested: [],
      empty: [],
    });
    expect(readHead(head).body).toBe('Body.');
  });

  it.each([
    ['has no end', '---\ntitle: x\n'],
    ['holds a line that says nothing', '---\ntitle: x\n<<<<<<\n---\n'],
    ['holds a list without an end', '---\ntags: [a, b\n---\n'],
    ['holds a sign that no database keeps', '---\ntitle: "a\\u0000b"\n---\n'],
    ['holds half a letter', '---\ntags: ["\\ud800"]\n---\n'],
  ])('is refused when it %s', (_, head) => expect(() => readHead(head)).toThrow('front matter'));

  it.each([
    ['a name that does not end', `a${' '.repeat(500_000)}b`],
    ['half a million empty lines', '\n'.repeat(500_000)],
    ['a hundred thousand fields', 'k: v\n'.repeat(100_000)],
    ['a value of spaces', `k: a${' '.repeat(500_000)}b`],
    ['a list of nothing', `k: [${','.repeat(500_000)}]`],
  ])('costs what its length costs: %s', (_, lines) => {
    try {
      readHead(`---\n${lines}\n---\nx`);
    } catch (error) {
      expect((error as Error).message.length).toBeLessThan(200);
    }
  });

  it('reads back whatever was written', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), value),
        fc.string(),
        (fields, body) => {
          const head = readHead(writeHead(fields) + body.replace(/\r/g, ''));
          expect(Object.fromEntries(head.fields)).toEqual({ ...fields });
          expect(head.body).toBe(body.replace(/\r/g, ''));
        },
      ),
    );
  });
});
