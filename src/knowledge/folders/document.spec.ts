import { documentOf } from './document';
import { categoryOf } from './category-document';

const read = (file: string) => documentOf('guia/pagos.md', file, 'es');
const many = (count: number, letters = 1) =>
  Array.from({ length: count }, (_, i) => `${i}`.padStart(letters, 'x'));

describe('a document of a folder', () => {
  it.each([
    ['# Pagos con tarjeta #\n\nTexto.', 'Pagos con tarjeta'],
    ['#   Pagos *con* `tarjeta`   \n\nTexto.', 'Pagos con tarjeta'],
    ['Pagos con tarjeta\n=====\n\nTexto.', 'Pagos con tarjeta'],
  ])('has its first heading as its title: %s', (file, title) => {
    expect(read(file).words).toEqual({ title, summary: 'Texto.', body: 'Texto.' });
  });

  it('costs what its length costs, also when its heading never ends', () => {
    const { words } = read(`# a${' '.repeat(59_000)}b\n\nTexto.`);
    expect(words.title.length).toBeLessThanOrEqual(200);
  });

  it('never cuts a title in the middle of a letter', () => {
    const { title } = read(`# a${'😀'.repeat(150)}\n\nTexto.`).words;
    expect(title.isWellFormed()).toBe(true);
  });

  it('is left out when it says more than editors may set', () => {
    const head = (lines: string) => () => read(`---\n${lines}\n---\nTexto.`);
    expect(head(`keywords: [${many(51).join(', ')}]`)).toThrow('more than 50 keywords');
    expect(head(`keywords: [${many(1, 101).join(', ')}]`)).toThrow('longer than 100 letters');
    expect(head(`related: [${many(11).join(', ')}]`)).toThrow('more than 10 related');
    const category = (lines: string) => () => categoryOf('a/_category.md', `---\n${lines}\n---\n`);
    expect(category(`title: ${'T'.repeat(201)}`)).toThrow('longer than 200 letters');
    expect(category(`title: T\nnames: [${many(51).join(', ')}]`)).toThrow('more than 50 names');
  });
});
