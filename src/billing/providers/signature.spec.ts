import { assert, integer, property, string, uint8Array } from 'fast-check';
import { isSigned, sign } from './signature';

const ours = Buffer.alloc(32, 1);
const next = Buffer.alloc(32, 2);
const foreign = Buffer.alloc(32, 3);
const now = new Date('2026-11-27T10:00:00.000Z');
const seconds = (offset: number) => new Date(now.getTime() + offset * 1_000);
const body = Buffer.from('{"eventId":"evt_1","amount":995}');
const accepts = (signature: string | string[] | undefined, secrets = [ours], raw = body) =>
  isSigned(raw, signature, secrets, now);
const v1 = (signature: string) => signature.slice(signature.indexOf('v1='));

describe('A signature', () => {
  const good = sign(body, ours, now);

  it.each<[string, string | string[] | undefined, boolean]>([
    ['of now', good, true],
    ['300 s old', sign(body, ours, seconds(-300)), true],
    ['301 s old', sign(body, ours, seconds(-301)), false],
    ['300 s ahead', sign(body, ours, seconds(300)), true],
    ['301 s ahead', sign(body, ours, seconds(301)), false],
    ['an hour ahead', sign(body, ours, seconds(3_600)), false],
    ['made with another secret', sign(body, foreign, now), false],
    ['of another time than it says', `t=${now.getTime() / 1_000 - 1},${v1(good)}`, false],
    ['with a wrong and a right v1', `${sign(body, foreign, now)},${v1(good)}`, true],
    ['with v0 alone', good.replace('v1=', 'v0='), false],
    ['with an unknown version beside', `${good},v2=abcd`, true],
    ['cut short', good.slice(0, -2), false],
    ['a digit too long', `${good}0`, false],
    ['without a time', v1(good), false],
    ['with a time that is no number', good.replace(/t=\d+/, 't=1e9'), false],
    ['empty', '', false],
    ['missing', undefined, false],
    ['sent twice', [good, good], false],
    ['that is garbage', 't=,v1=;;\0', false],
    ['that is very long', `${good}${',v1=00'.repeat(500)}`, false],
  ])('%s', (_name, signature, expected) => {
    expect(accepts(signature)).toBe(expected);
  });

  it('covers every byte of the body', () => {
    assert(
      property(integer({ min: 0, max: body.length - 1 }), integer({ min: 1, max: 255 }), (at, change) => {
        const tampered = Buffer.from(body);
        tampered.writeUInt8(tampered.readUInt8(at) ^ change, at);
        expect(accepts(good, [ours], tampered)).toBe(false);
      }),
    );
  });

  it('is accepted under either secret while they are exchanged, and not afterwards', () => {
    const fresh = sign(body, next, now);
    expect(accepts(good, [next, ours])).toBe(true);
    expect(accepts(fresh, [next, ours])).toBe(true);
    expect(accepts(good, [next])).toBe(false);
  });

  it('holds for any body, and no text passes for one', () => {
    assert(
      property(uint8Array({ maxLength: 500 }), string(), (bytes, text) => {
        const raw = Buffer.from(bytes);
        expect(accepts(sign(raw, ours, now), [ours], raw)).toBe(true);
        expect(accepts(text, [ours], raw)).toBe(false);
      }),
    );
  });
});
