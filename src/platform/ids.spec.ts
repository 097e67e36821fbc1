import { isId, newId, newSecret, randomLetters } from './ids';

describe('an id', () => {
  it('is a UUID of version 7 that says when it was made', () => {
    const at = Date.parse('2090-01-01T00:00:00.000Z');
    const id = newId(at);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  });

  it('sorts after all that this process made before, also within a millisecond and when the clock steps back', () => {
    const start = Date.parse('2091-01-01T00:00:00.000Z');
    const ids = Array.from({ length: 20_000 }, (_, i) => newId(start - (i % 5)));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is told from what callers send as one', () => {
    expect(isId(newId())).toBe(true);
    for (const text of ['', 'abc', `${newId()} `, `${newId()}\n`, newId().replaceAll('-', ''), "' OR 1=1"]) {
      expect(isId(text)).toBe(false);
    }
  });
});

describe('letters of a reference', () => {
  it('are those that nobody misreads, each as likely as the others', () => {
    const letters = randomLetters(64_000);
    expect(letters).toMatch(/^[0-9A-HJKMNP-TV-Z]+$/);
    const counts = new Map<string, number>();
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(32);
    // 2,000 expected of each; the standard deviation is 44.
    for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(300);
  });
});

it('a secret has 256 bits and goes into an address as it is', () => {
  const secret = newSecret();
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(encodeURIComponent(secret)).toBe(secret);
  expect(newSecret()).not.toBe(secret);
});
