import fc from 'fast-check';
import { cleanFileName } from './file-name';

describe('the name of a file', () => {
  it.each([
    ['factura.pdf', 'factura.pdf'],
    ['Año nuevo – 2026 (1).png', 'Año nuevo – 2026 (1).png'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ana\\foto.jpg', 'foto.jpg'],
    ['..／..／etc／passwd', 'passwd'],
    ['fac\u202egnp.exe', 'facgnp.exe'],
    ['a\u200bb\u200d\ufeff.txt', 'ab.txt'],
    ['linea\r\nSet-Cookie: x.txt', 'lineaSet-Cookie_ x.txt'],
    ['nul\u0000.png', '_nul.png'],
    ['CON', '_CON'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['.htaccess', 'htaccess'],
    ['…', 'archivo'],
    ['.', 'archivo'],
    ['/', 'archivo'],
    ['', 'archivo'],
    ['   ', 'archivo'],
    ['informe.', 'informe'],
    ['"comillas".txt', '_comillas_.txt'],
    ['e\u0301.txt', 'é.txt'],
    ['\ud800.txt', 'txt'],
  ])('%j becomes %j', (given, name) => expect(cleanFileName(given)).toBe(name));

  it('keeps its end when it is too long', () => {
    const name = cleanFileName(`${'largo '.repeat(60)}.docx`);
    expect(Array.from(name)).toHaveLength(150);
    expect(name).toMatch(/^largo .*\.docx$/);
  });

  it('once clean stays as it is, and never leads anywhere or hides anything', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('..', '/', '\\', '／', '‥', '.', ' ', '\u0000', '\u202e', '\u200b', '\r\n', 'con', ':'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const name = cleanFileName(parts.join(''));
        expect(cleanFileName(name)).toBe(name);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}<>:"|?*]|^\.|[. ]$|^$/u);
        expect(name.normalize('NFKC')).toBe(name);
        expect(Array.from(name).length).toBeLessThanOrEqual(151);
      }),
    );
  });
});
