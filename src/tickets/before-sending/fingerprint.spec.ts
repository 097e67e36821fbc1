import fc from 'fast-check';
import { fingerprintOf, perhapsRepeated, similarity, surelyRepeated } from './fingerprint';

const alike = (one: string, other: string) => similarity(fingerprintOf(one), fingerprintOf(other));

describe('how much two texts have in common', () => {
  it('is everything of a text and itself, nothing of an empty one, the same from both sides', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (one, other) => {
        expect(alike(one, other)).toBe(alike(other, one));
        expect(alike(one, other)).toBeGreaterThanOrEqual(0);
        expect(alike(one, other)).toBeLessThanOrEqual(1);
      }),
    );
    expect(alike('La factura sale sin NIF', 'La factura sale sin NIF')).toBe(1);
    expect(alike('', 'La factura sale sin NIF')).toBe(0);
  });

  it('is not moved by accents, case, greetings or thanks', () => {
    const plain = 'la configuracion del metodo de pago no se guarda al pulsar el boton';
    const dressed =
      '¡Hola! La CONFIGURACIÓN del método de pago no se guarda al pulsar el botón. Muchas gracias.';
    expect(alike(plain, dressed)).toBeGreaterThan(surelyRepeated);
  });

  it.each([
    [
      'El cliente no recibe el correo de confirmación del pedido 812.',
      'Mi cliente sigue sin recibir el correo de confirmación del pedido 812',
    ],
    [
      'El carrusel de la portada va lento en móviles',
      'En móviles, el carrusel de mi portada sigue yendo muy lento',
    ],
  ])('is enough to offer «%s» for «%s»', (one, other) => {
    expect(alike(one, other)).toBeGreaterThan(perhapsRepeated);
  });

  it.each([
    ['El cliente no recibe el correo de confirmación.', '¿Cómo cambio el logotipo del correo?'],
    ['No puedo añadir productos al carrito', 'No puedo entrar en el panel de administración'],
  ])('is not enough between «%s» and «%s»', (one, other) => {
    expect(alike(one, other)).toBeLessThan(perhapsRepeated);
  });
});
