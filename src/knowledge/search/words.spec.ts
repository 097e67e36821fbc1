import { wordSpans, wordsOf } from './words';
import { WordAnalysis } from './word-forms';

describe('words', () => {
  it('folds case, accents and compatibility forms', () => {
    expect(wordsOf('¿Configuración del AÑO? ﬁn — naïve, 4ª, İzmir')).toEqual([
      'configuracion',
      'del',
      'ano',
      'fin',
      'naive',
      '4a',
      'izmir',
    ]);
  });

  it('knows where each word stands', () => {
    const text = '«Envío» rápido';
    expect(wordSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Envío', 'rápido']);
  });

  it('reads decomposed accents like composed ones', () => {
    expect(wordsOf('configuracio\u0301n')).toEqual(['configuracion']);
  });

  it.each(['configuracion', 'expresion', 'conexion', 'version'])('stems %s like its other forms', (word) => {
    const spanish = new WordAnalysis('es');
    expect(spanish.of(word).stem).toBe(spanish.of(`${word}es`).stem);
  });

  it.each([
    ['imagen', 'imágenes'],
    ['luz', 'luces'],
    ['borrosa', 'borrosas'],
    ['interés', 'intereses'],
    ['pedido', 'pedidos'],
    ['cupón', 'cupones'],
    ['transporte', 'transportes'],
  ])('stems %s and %s alike', (one, many) => {
    const spanish = new WordAnalysis('es');
    const [singular = '', plural = ''] = wordsOf(`${one} ${many}`);
    expect(spanish.of(singular).stem).toBe(spanish.of(plural).stem);
  });

  it.each([
    ['pt', 'imagem imagens'],
    ['pt', 'cartão cartões'],
    ['pt', 'configurar configuração configurações configuracao'],
    ['pt', 'papel papéis'],
    ['pt', 'digital digitais'],
    ['fr', 'refuser refusé refusée refusées'],
    ['fr', 'premier première premières'],
    ['fr', 'envoi envois envoyer envoyé envoyée'],
    ['fr', 'modifier modifié modifiée modification'],
    ['fr', 'œuf œufs oeuf'],
    ['fr', 'numéro numéros numero'],
  ] as const)('in %s stems %s alike', (locale, forms) => {
    const analysis = new WordAnalysis(locale);
    expect(new Set(wordsOf(forms).map((form) => analysis.of(form).stem)).size).toBe(1);
  });

  it('stems English by English rules', () => {
    const english = new WordAnalysis('en');
    expect(english.of('payments').stem).toBe(english.of('payment').stem);
    expect(english.of('the').stop).toBe(true);
  });
});
