import fc from 'fast-check';
import { newId } from '../../platform/ids';
import { RefreshTokens } from './refresh-tokens';
import type { Secrets } from '../../platform/secrets';

const keyed = (byte: number) =>
  new RefreshTokens({ derive: () => Buffer.alloc(32, byte) } as unknown as Secrets);
const tokens = keyed(1);

describe('A refresh token', () => {
  it('leads back to its session and to the hash that was stored', () => {
    const sessionId = newId();
    const { token, hash } = tokens.issue(sessionId);
    expect(tokens.read(token)).toEqual({ sessionId, hash });
    expect(tokens.issue(sessionId).token).not.toBe(token);
  });

  it('that somebody made up or changed is told from one of ours, so that it harms no session', () => {
    const { token } = tokens.issue(newId());
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'b', '7', '_'), (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        expect(tokens.read(changed) === null).toBe(changed !== token);
      }),
    );
    expect(tokens.read('')).toBeNull();
    expect(tokens.read(`${token}=`)).toBeNull();
    expect(keyed(2).read(token)).toBeNull();
  });
});
