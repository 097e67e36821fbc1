import { SearchIndex } from './search-index';

describe('hostile questions', () => {
  const index = new SearchIndex();
  const sections = [
    { anchor: '', heading: '', text: 'Cada pedido tiene su factura. Pague por transferencia.' },
  ];
  index.put({ id: 'factura', locale: 'es', title: 'Descargar una factura', keywords: [], sections });
  const hostile: Record<string, string> = {
    'ten thousand words': Array.from({ length: 10_000 }, (_, at) => `palabra${at} tranferencia`).join(' '),
    'one huge word': 'a'.repeat(1_000_000),
    'control characters': 'pa\u0000go \u0007\u001b[31m\u202e\ufeff factura',
    markup: '<script>alert(1)</script><img src=x onerror=alert(1)> factura',
    'operators of query languages': '"factura" OR NEAR(* AND title:^x) -- ; DROP TABLE articles',
    'a regex bomb': `${'(a+)+'.repeat(500)}$${'a'.repeat(5000)}!`,
    'stacked accents': `fact${'\u0301'.repeat(3000)}ura`,
    'greetings without end': 'hola buenas muchas gracias por favor '.repeat(500),
    'names of the language': 'constructor __proto__ hasOwnProperty toString valueOf',
    'halves of surrogate pairs': '\ud83d factura \ude00 😀😀😀',
    nothing: '',
    'only punctuation': '¿?!¡... ---',
  };

  it.each(Object.entries(hostile))('%s: answered quickly and harmlessly', (_, question) => {
    const before = process.cpuUsage();
    const { hits } = index.search(question, { limit: 5 });
    const { user, system } = process.cpuUsage(before);
    // The bound is many times what it takes; a search that grows faster than its question exceeds it. It is time of the
    // processor, so that others who are at work do not count.
    expect((user + system) / 1_000).toBeLessThan(500);
    for (const { excerpt } of hits)
      expect(excerpt.map((segment) => segment.text).join('')).not.toMatch(/<script>/);
  });
});
