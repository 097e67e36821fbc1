import fc from 'fast-check';
import { questionsIn } from './several-questions';
import { splitOf } from './split';

const found = (text: string) => questionsIn(text).map((part) => part.text.trim());

describe('several questions in one message', () => {
  it.each([
    '¿Cómo cambio el logotipo? ¿Cuánto cuesta el plan profesional al año?',
    'No me aparece el botón de pago en el carrito. Además, quiero exportar los clientes a Excel.',
    'Hola, buenas tardes.\n1. La factura sale sin NIF.\n2. El correo de bienvenida no llega.\nUn saludo',
    'Necesito cambiar el dominio de mi tienda y también quiero saber si hay descuento anual.',
    '¿Cómo exporto los pedidos y cuánto tarda la transferencia del dominio?',
    'How do I change my delivery address? My discount code is rejected at the till.',
    'Where can I download the invoice? By the way, can I add a second administrator?',
    'Por favor, activen el certificado SSL. Por otro lado, los portes a Canarias salen mal calculados.',
    'How do I close my account and why was my refund from last week rejected?',
    'Can I pay by bank transfer and I lost the password of my second shop',
    '¿Cómo exporto los pedidos a Excel y en qué idiomas está el panel de la tienda?',
    '¿Cómo activo Bizum y pueden quitarme la tarjeta antigua?',
    'cuándo sale la versión nueva y a quién pido el alta de mi gestor',
    'How do I use the discount code and I see a strange charge on my statement',
    'Where is my parcel and when do you invoice?',
    "I forgot my password and what's the price of the big plan?",
    'I cannot upload a logo, also, how do I export my customers?',
  ])('are two in «%s»', (text) => {
    expect(found(text)).toHaveLength(2);
  });

  it.each([
    'Hola, ¿qué tal? ¿Cómo cambio el logotipo de la tienda?',
    'No puedo entrar en el panel. ¿Qué hago?',
    'El pago con tarjeta no funciona. ¿A qué se debe? ¿Me pueden ayudar?',
    'He instalado el módulo de Redsys y al pagar da error. ¿Cómo lo soluciono? Gracias.',
    'Tengo una tienda de zapatos desde 2019. ¿Cómo exporto los pedidos a una hoja de cálculo?',
    'My card was declined. How can I fix this?',
    'The invoice shows a wrong total. Why is that? Can you help me?',
    'Me sale este mensaje: An error occurred during your payment process. Please review your data.',
    'La versión 2.3.1 del módulo falla en www.mitienda.es/carrito?id=3. ¿Cuándo sale la 2.4?',
    'Can I change my plan and my billing address?',
    'Why was I charged a fee and my card blocked?',
    'I tried with Chrome and I tried with Firefox, and I always get a blank page.',
    'My account is blocked and I need to access my invoices.',
    'I deleted a product by mistake and want to get it back.',
    'My shop is down and my customers are complaining, what can I do?',
    'I have two shops and I only pay for one, why was I charged for both?',
    'I lost my phone and would like to close the account.',
    'Our customers cannot log in. They get "session expired" right after the password.',
    'Tengo que cambiar el número de cuenta. ¿Dónde está esa opción?',
    'Además de los portes y el IVA, ¿qué más sale en la factura?',
    'Quiero saber cómo y cuándo se cobran las comisiones.',
    'He olvidado la contraseña y el correo de recuperación no llega.',
    '',
    '???',
  ])('are not in «%s»', (text) => {
    expect(found(text).length).toBeLessThan(2);
  });

  it('each take along what leads to it, and become a ticket named by the question', () => {
    const text =
      'Buenos días. ¿Puedo cambiar el idioma del panel? Por otra parte, la tienda de Lisboa usa otra moneda. ' +
      '¿Cómo cobro en francos suizos?';
    const parts = questionsIn(text);
    expect(splitOf(parts).map(({ subject }) => subject)[0]).toBe('¿Puedo cambiar el idioma del panel?');
    expect(splitOf(parts.slice(0, 1))).toEqual([]);
  });

  it('that shared the marks of one sentence have marks of their own, and begin with a word', () => {
    const text = '¿Cómo exporto los pedidos a Excel y en qué idiomas está el panel de la tienda?';
    const parts = questionsIn(text);
    expect(parts.map(({ start }) => text.slice(start, start + 4))).toEqual(['¿Cóm', 'y en']);
    expect(splitOf(parts).map(({ subject }) => subject)).toEqual([
      '¿Cómo exporto los pedidos a Excel?',
      '¿En qué idiomas está el panel de la tienda?',
    ]);
  });

  it('lie in the text one after the other, whatever it is', () => {
    const word = fc.constantFrom(
      '¿cómo',
      'pago',
      'no',
      'funciona',
      '?',
      '.',
      '\n',
      '1.',
      '- ',
      'también',
      'y',
      'tienda',
      'I want',
      '…',
      '😀',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        let last = 0;
        for (const { text: part, start, end } of questionsIn(written)) {
          expect(written.slice(start, end)).toBe(part);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it('are looked for in hostile texts as in others', () => {
    for (const piece of ['a ', '? ', '¿', '1. ', 'y cómo ', 'x.', '((', '\n- ']) {
      expect(questionsIn(piece.repeat(20_000 / piece.length)).every(({ text }) => text.length > 0)).toBe(
        true,
      );
    }
  });
});
