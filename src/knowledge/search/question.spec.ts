import { guessLocale } from './locale-guess';
import { readQuestion } from './question';

describe('readQuestion', () => {
  it.each([
    ['Hola, ¿qué tal? Tengo una duda: ¿dónde veo mis pedidos? Gracias', 'donde veo mis pedidos'],
    ['Estimados señores: no llega el correo. Atentamente, María Pérez Gil', 'no llega el correo'],
    [
      'Hi there, I was wondering how to export orders. Thanks in advance, kind regards, John',
      'how to export orders',
    ],
    ['Saludos', 'saludos'],
    ['precio estimado del envío', 'precio estimado del envio'],
    ['página de gracias por su compra', 'pagina de gracias por su compra'],
    ['Saludos cordiales en la plantilla del correo', 'en la plantilla del correo'],
  ])('%s', (text, words) => {
    expect(readQuestion(text).words.join(' ')).toBe(words);
  });

  it('says when there was no question', () => {
    expect(readQuestion('Buenas tardes, muchas gracias').onlyChatter).toBe(true);
    expect(readQuestion('Buenas tardes, facturas').onlyChatter).toBe(false);
  });

  it.each([
    ['¿Dónde está Newcastle? Ayer estaba', ['newcastle']],
    ['Hola. Quiero el IVA de PayPal (Bizum no)', ['iva', 'paypal']],
    ['IPCC: ¿qué dijo?', ['ipcc']],
    ['CÓMO CAMBIO EL LOGO', []],
    ['Facturas Por Abono De Cliente', []],
  ])('takes for names in «%s»: %j', (text, names) => {
    expect([...readQuestion(text).names]).toEqual(names);
  });

  it('reads only the beginning of an endless question', () => {
    expect(readQuestion('palabra '.repeat(100_000)).words.length).toBeLessThanOrEqual(400);
  });
});

describe('guessLocale', () => {
  it.each([
    ['¿Cómo cambio el logo?', 'es'],
    ['como cambio el logo de mi tienda', 'es'],
    ['How do I change the logo?', 'en'],
    ['change shop logo with the new template', 'en'],
    ['shipping settings', 'en'],
    ['configuracion envio', 'es'],
    ['', 'es'],
    ['12345', 'es'],
  ])('%s is %s', (text, locale) => {
    expect(guessLocale(text)).toBe(locale);
  });

  it.each([
    ['criar tamanhos S, M e L para a mesma peça', 'pt'],
    ['não sei onde está a loja', 'pt'],
    ["est-ce qu'il faut l'adresse ?", 'fr'],
    ['à quelle heure répondez-vous', 'fr'],
    ['¿está la tienda abierta?', 'es'],
    ["I don't know where it's sent", 'en'],
    ['', 'es'],
  ])('%s is %s where more are searched', (text, locale) => {
    expect(guessLocale(text, ['es', 'en', 'fr', 'pt', 'it', 'de'])).toBe(locale);
  });
});
