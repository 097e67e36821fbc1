import { questionsIn } from './several-questions';
import { splitOf } from './split';

const split = (text: string) => splitOf(questionsIn(text));

describe('the tickets that are proposed for several questions', () => {
  it('leave out what only joined them, and begin like a sentence', () => {
    expect(
      split('La factura del pedido 4521 sale sin NIF. Por otro lado, ¿cómo traduzco el menú al portugués?'),
    ).toEqual([
      {
        subject: 'La factura del pedido 4521 sale sin NIF.',
        body: 'La factura del pedido 4521 sale sin NIF.',
      },
      { subject: '¿Cómo traduzco el menú al portugués?', body: '¿Cómo traduzco el menú al portugués?' },
    ]);
    const [first, second] = split('1. La factura sale sin NIF.\n2. El correo de bienvenida no llega.');
    expect([first?.body, second?.body]).toEqual([
      'La factura sale sin NIF.',
      'El correo de bienvenida no llega.',
    ]);
    expect(split('¿Cómo exporto los pedidos y cuánto tarda la transferencia del dominio?')[1]?.body).toBe(
      '¿Cuánto tarda la transferencia del dominio?',
    );
  });

  it('are put as questions where they ask, in the marks of their language', () => {
    const subjects = (text: string) => split(text).map(({ subject }) => subject);
    for (const mark of ['?', '']) {
      expect(subjects(`how do I close my account and why was my refund rejected${mark}`)).toEqual([
        'How do I close my account?',
        'Why was my refund rejected?',
      ]);
      expect(subjects(`cómo exporto los pedidos y en qué idiomas está el panel${mark}`)).toEqual([
        '¿Cómo exporto los pedidos?',
        '¿En qué idiomas está el panel?',
      ]);
    }
    expect(subjects('Can I pay by bank transfer and I lost the password of my second shop')).toEqual([
      'Can I pay by bank transfer?',
      'I lost the password of my second shop',
    ]);
    expect(
      split('Hola. ¿Cómo pago el plan y cuándo llega la factura? Gracias.').map(({ body }) => body),
    ).toEqual(['Hola. ¿Cómo pago el plan?', '¿Cuándo llega la factura? Gracias.']);
  });

  it('have subjects of a hundred letters at most, also of a text without spaces', () => {
    for (const text of [
      `¿Cómo cambio ${'x'.repeat(200)} portada?`,
      `¿Dónde veo ${'la lista larga '.repeat(20)}?`,
    ]) {
      const parts = splitOf([
        { text, start: 0, end: text.length },
        { text, start: 0, end: text.length },
      ]);
      expect(parts[0]?.subject.length).toBeLessThanOrEqual(100);
      expect(parts[0]?.subject).not.toBe('…');
    }
  });

  it('are none for one question', () => {
    expect(split('¿Cómo cambio el logotipo?')).toEqual([]);
  });
});
