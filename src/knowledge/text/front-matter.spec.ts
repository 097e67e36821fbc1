import { readFrontMatter } from './front-matter';

describe('the head of an article file', () => {
  it('gives each value as it is written, colons and quotes included', () => {
    const { fields, body } = readFrontMatter(
      '---\ntitle: Pagos: «lo básico» y "más"\nkind: faq\n---\n\nTexto.\n',
    );
    expect(Object.fromEntries(fields)).toEqual({ title: 'Pagos: «lo básico» y "más"', kind: 'faq' });
    expect(body).toBe('Texto.');
  });

  it('leaves later lines of dashes to the body, and reads files from Windows', () => {
    expect(readFrontMatter('---\r\nkind: faq\r\n---\r\nUno\r\n\r\n---\r\nDos').body).toBe('Uno\n\n---\nDos');
  });

  it.each([
    ['no head', '# Título'],
    ['a head without an end', '---\ntitle: x\n'],
    ['a line without a value', '---\ntitle\n---\nx'],
    ['a name given twice', '---\nkind: faq\nkind: faq\n---\nx'],
  ])('is refused when there is %s, because the product would start with half an article', (_, file) => {
    expect(() => readFrontMatter(file)).toThrow();
  });
});
