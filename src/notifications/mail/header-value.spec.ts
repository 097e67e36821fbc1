import fc from 'fast-check';
import { headerValue } from './header-value';

describe('a value for a mail header', () => {
  it('is one line, whatever was typed: nothing in it can begin another header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(headerValue(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
    expect(headerValue('Hola\r\nBcc: evil@example.com')).toBe('Hola Bcc: evil@example.com');
    expect(headerValue('a\u2028b\u0085c\u0000d')).toBe('a b c d');
  });

  it('keeps letters of every language and never cuts one in half', () => {
    expect(headerValue('  ¿Año niño?  ')).toBe('¿Año niño?');
    expect([...headerValue('😀'.repeat(400))]).toHaveLength(250);
  });

  it('cleaned twice is the same as cleaned once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(headerValue(headerValue(text))).toBe(headerValue(text));
      }),
    );
  });
});
