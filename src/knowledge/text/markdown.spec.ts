import { renderSections } from './markdown';
import { sectionText, sectionsOf } from './sections';

const render = (markdown: string) => renderSections(sectionsOf(markdown));

describe('the sections of an article', () => {
  it('begin at each ## heading, the text before the first being one of its own', () => {
    const sections = sectionsOf(
      'Antes.\n\n## Conectar *un* proveedor\n\nUno.\n\n### Detalle\n\nDos.\n\n## Límites\n\n- a\n- b',
    );
    expect(sections.map(({ anchor, heading }) => [anchor, heading])).toEqual([
      ['', ''],
      ['s-conectar-un-proveedor', 'Conectar un proveedor'],
      ['s-limites', 'Límites'],
    ]);
    expect(sections.map(sectionText)).toEqual(['Antes.', 'Uno.\nDetalle\nDos.', 'a\nb']);
  });

  it('never share an anchor, whatever their headings say', () => {
    const anchors = sectionsOf('## Uno\n\n## Uno\n\n## Uno 2\n\n## ¿?\n\n## 日本').map(
      ({ anchor }) => anchor,
    );
    expect(new Set(anchors).size).toBe(5);
    expect(anchors.every((anchor) => /^s-[a-z0-9-]+$/.test(anchor))).toBe(true);
  });

  it('have no introduction when the article begins with a heading', () => {
    expect(sectionsOf('\n\n## Uno\n\nx').map(({ anchor }) => anchor)).toEqual(['s-uno']);
    expect(sectionsOf('')).toEqual([]);
  });

  it('are read as plain words: links by their text, tables by cells, no tags, no entities', () => {
    const source = 'Vea [la guía](/ayuda/x) y `código` &amp; <b>más</b>.\n\n| a | b |\n|---|---|\n| 1 | 2 |';
    expect(sectionsOf(source).map(sectionText)).toEqual(['Vea la guía y código & más.\na · b\n1 · 2']);
  });
});

describe('an article as HTML', () => {
  it('carries each anchor on its section, with the heading as h2', () => {
    expect(render('Hola.\n\n## Pagos & «más»\n\nTexto.')).toBe(
      '<p>Hola.</p>\n<section id="s-pagos-mas">\n<h2>Pagos &amp; «más»</h2>\n<p>Texto.</p>\n</section>\n',
    );
  });

  it('keeps our own links, marks foreign ones, and takes the address from all others', () => {
    expect(render('[a](/ayuda/x#s-y)')).toContain('<a href="/ayuda/x#s-y">a</a>');
    expect(render('[a](https://example.org/b)')).toContain(
      '<a href="https://example.org/b" rel="noopener nofollow">a</a>',
    );
    expect(render('[a](mailto:a@example.org)')).toContain('href="mailto:a@example.org"');
    for (const address of ['//evil.example', 'javascript:alert(1)', 'data:text/html,x', 'x.html']) {
      expect(render(`[a](${address})`)).toContain('<a>a</a>');
      expect(render(`<a href="${address}">a</a>`)).toContain('<a>a</a>');
    }
    // A browser reads the first as //evil.example; in Markdown it is encoded before it can.
    expect(render('<a href="/\\evil.example">a</a>')).toContain('<a>a</a>');
    expect(render('[a](/\\evil.example)')).toContain('<a href="/%5Cevil.example">a</a>');
  });

  it('shows pictures of our own only, so that nobody else learns who reads what', () => {
    expect(render('![foto](/api/v1/files/1)')).toContain('<img alt="foto" src="/api/v1/files/1" />');
    expect(render('![foto](/api/v1/files/1/thumbnail)')).toContain('src="/api/v1/files/1/thumbnail"');
    for (const address of [
      'https://example.org/p.png',
      '/logo.png',
      '/api/v1/files/../me',
      'p.png',
      '//x.example/p',
    ])
      expect(render(`![foto](${address})`)).toContain('<img alt="foto" />');
  });
});
