import { isReadable } from './request-rules';

const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

describe('a body', () => {
  it.each<[string, unknown, boolean]>([
    ['nothing', undefined, true],
    [
      'a usual request',
      { subject: 'Envíos 📦', parts: [{ body: 'línea\n\totra' }], count: 1, none: null },
      true,
    ],
    ['a NUL in a text', { subject: 'a\0b' }, false],
    ['a NUL in a name', { facts: { 'a\0b': 'x' } }, false],
    ['half a character', ['\ud83d'], false],
    ['half a character in a name', { '\udc00': 1 }, false],
    ['the name of the prototype', JSON.parse('{"a": {"__proto__": {"admin": true}}}'), false],
    ['as deep as allowed', nested(21), true],
    ['one level deeper', nested(22), false],
    ['so deep that recursion would fail', nested(40_000), false],
  ])('with %s', (_what, body, readable) => {
    expect(isReadable(body)).toBe(readable);
  });
});
