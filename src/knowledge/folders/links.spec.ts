import { relinked } from './links';

const slugs: Record<string, string> = {
  'guide/pay.md': 'pagos',
  'guide/ship.md': 'envios',
  'start.md': 'inicio',
};
const from = (body: string) => relinked(body, 'guide/ship.md', (path) => slugs[path]);

describe('links between the documents of a folder', () => {
  it.each([
    ['[a](pay.md)', '[a](/ayuda/pagos)'],
    ['[a](./pay.md#the-fee "T")', '[a](/ayuda/pagos#s-the-fee "T")'],
    ['[a](../start.md)', '[a](/ayuda/inicio)'],
    ['[a](/guide/pay.md#fee)', '[a](/ayuda/pagos#s-fee)'],
    ['[a](#zones)', '[a](#s-zones)'],
    ['[a]: pay.md', '[a]: /ayuda/pagos'],
    ['[a](<pay.md>)', '[a](/ayuda/pagos)'],
    ['[a](https://example.org/x.md)', '[a](https://example.org/x.md)'],
    ['[a](/ayuda/pagos#s-x)', '[a](/ayuda/pagos#s-x)'],
    ['`[a](pay.md)` [b](pay.md)', '`[a](pay.md)` [b](/ayuda/pagos)'],
    ['```\n[a](pay.md)\n```\n[a](pay.md)', '```\n[a](pay.md)\n```\n[a](/ayuda/pagos)'],
  ])('become links between articles: %s', (body, expected) => {
    expect(from(body)).toEqual({ body: expected, faults: { links: [], images: [] } });
    expect(from(expected).body).toBe(expected);
  });

  it('stay as they are when they lead nowhere, and that is told', () => {
    const body = '[a](gone.md) ![b](img/x.png) ![c](/api/v1/files/1)';
    expect(from(body)).toEqual({ body, faults: { links: ['gone.md'], images: ['img/x.png'] } });
  });
});
