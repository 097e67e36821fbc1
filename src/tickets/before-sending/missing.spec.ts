import type { CategoryFact, FactType } from '../../knowledge/category-facts';
import { missingFrom } from './missing';

const fact = (type: FactType, choices?: string[]): CategoryFact => ({
  field: type,
  type,
  required: true,
  hint: { es: `¿${type}?`, en: null },
  ...(choices && { choices }),
});
const story = 'La ficha muestra mal las fotos grandes de portada en tabletas';
const missing = (type: FactType, said: string, choices?: string[]) =>
  missingFrom({ body: `${story}. ${said}` }, [fact(type, choices)], 'es').map(({ field }) => field);

describe('what a category requires', () => {
  it.each<[FactType, string]>([
    ['url', 'Está en https://mitienda.es/ficha'],
    ['url', 'Está en www.mitienda.es'],
    ['url', 'Mire mitienda.shop'],
    ['order', 'Es el pedido 4521'],
    ['order', 'El pedido con número 4521'],
    ['order', 'Es el nº 4521'],
    ['order', 'Es el #4521'],
    ['order', 'Order ABC-1234'],
    ['number', 'Son 12'],
    ['date', 'Desde el 3 de marzo'],
    ['date', 'Desde el 24/11'],
    ['date', 'Lo vi ayer'],
    ['date', 'On 2026-11-24'],
    ['product', 'Con el producto «Taza azul»'],
    ['product', 'Ref. TZ-12'],
    ['product', 'SKU: 88123'],
  ])('of type %s is found in «%s»', (type, said) => {
    expect(missing(type, said)).toEqual([]);
  });

  it.each<[FactType, string]>([
    ['url', 'En la página de inicio'],
    ['order', 'Con un pedido de ayer'],
    ['order', 'Tengo 3 pedidos'],
    ['number', 'Son unos cuantos'],
    ['date', 'Desde hace mucho, en 3 tiendas'],
    ['product', 'Con todos los productos'],
    ['text', 'Con cualquier texto'],
  ])('of type %s is not found in «%s»', (type, said) => {
    expect(missing(type, said)).toEqual([type]);
  });

  it('of a choice is found by its name, in the text or in its field', () => {
    expect(missing('choice', 'Pagan con Contra reembolso', ['PayPal', 'Contra reembolso'])).toEqual([]);
    expect(missing('choice', 'Pagan al recibirlo', ['PayPal', 'Contra reembolso'])).toEqual(['choice']);
    const given = { body: story, facts: { choice: 'PayPal' } };
    expect(missingFrom(given, [fact('choice', ['PayPal', 'Bizum'])], 'es')).toEqual([]);
  });

  it('is asked for in Spanish where English words are missing, and only while it is required', () => {
    expect(missingFrom({ body: story }, [fact('text')], 'en')).toEqual([{ field: 'text', hint: '¿text?' }]);
    expect(missingFrom({ body: story }, [{ ...fact('text'), required: false }], 'es')).toEqual([]);
  });
});

describe('what helps with any fault', () => {
  const fields = (body: string, more = {}) =>
    missingFrom({ body, ...more }, [], 'es').map(({ field }) => field);

  it('is what was tried and what was expected, unless it is said', () => {
    const fault = 'El botón de pago no funciona en la cesta de la compra';
    expect(fields(fault)).toEqual(['tried', 'expected']);
    expect(fields(`${fault}. He probado con otro navegador. Debería abrir la pasarela.`)).toEqual([]);
    expect(fields('El envío gratis no se aplica en Canarias y se cobra igual')).toEqual([
      'tried',
      'expected',
    ]);
    expect(fields(fault, { tried: 'Otro navegador', expected: 'La pasarela' })).toEqual([]);
    expect(fields('The pay button does not work in the cart at all; I tried twice, it should open')).toEqual(
      [],
    );
  });

  it('is not asked of who wants to know how something is done', () => {
    expect(fields('¿Cómo cambio el color del botón de pago en la cesta?')).toEqual([]);
  });

  it('is enough text to answer by', () => {
    expect(fields('Hola, buenas')).toEqual(['body']);
    expect(fields('No va')).toEqual(['body', 'tried', 'expected']);
  });
});
