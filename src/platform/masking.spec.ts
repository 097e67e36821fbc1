import fc from 'fast-check';
import { masked, maskedUrl } from './masking';

describe('a masked text', () => {
  it.each([
    ['Authorization: Bearer abc.def-_~+/= was refused', 'Authorization: Bearer [redacted] was refused'],
    ['bearer\tabc', 'bearer\t[redacted]'],
    ['GET /x?token=abc&page=2', 'GET /x?token=[redacted]&page=2'],
    ['at /api/v1/contacts/tickets/abc/messages', 'at /api/v1/contacts/tickets/[redacted]/messages'],
    ['at /api/v1/files/links/abc?x', 'at /api/v1/files/links/[redacted]?x'],
    ['invalid input syntax for type uuid: "abc "def"\nghi"', 'invalid input syntax for type uuid: [value]'],
    ['date/time field value out of range: "2026-99-99"', 'date/time field value out of range: [value]'],
    [
      'value "99999999999" is out of range for type integer',
      'value [value] is out of range for type integer',
    ],
    [
      'duplicate key value violates unique constraint "uq_accounts_user_email"',
      'duplicate key value violates unique constraint "uq_accounts_user_email"',
    ],
    ['the token was wrong', 'the token was wrong'],
  ])('%j becomes %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('never keeps the secret of a link, and masks nothing twice', () => {
    fc.assert(
      fc.property(fc.base64String({ minLength: 8 }), (noise) => {
        const secret = `Q${noise.replace(/[^\w]/g, '')}Q`;
        const text = `Bearer ${secret} token=${secret} /files/links/${secret} /contacts/tickets/${secret}`;
        expect(masked(text)).not.toContain(secret);
        expect(masked(masked(text))).toBe(masked(text));
      }),
    );
  });
});

it('an address loses its query', () => {
  expect(maskedUrl('/api/v1/contacts/tickets/abc?token=x')).toBe('/api/v1/contacts/tickets/[redacted]');
  expect(maskedUrl('/api/v1/tickets?q=mi+pedido')).toBe('/api/v1/tickets');
});
