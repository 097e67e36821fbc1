import type { Secrets } from '../platform/secrets';
import { LinkTokens } from './link-tokens';

const keyed = (byte: number) =>
  new LinkTokens({ derive: () => Buffer.alloc(32, byte) } as unknown as Secrets);

describe('The token of a link', () => {
  const tokens = keyed(1);

  it('is made again from the id alone, by whoever has the key', () => {
    expect(tokens.tokenOf('confirm-email', 'id')).toBe(keyed(1).tokenOf('confirm-email', 'id'));
    expect(tokens.tokenOf('confirm-email', 'id')).not.toBe(keyed(2).tokenOf('confirm-email', 'id'));
  });

  it('has 32 bytes and differs by purpose and link', () => {
    const token = tokens.tokenOf('confirm-email', 'id');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(token).not.toBe(tokens.tokenOf('reset-password', 'id'));
    expect(token).not.toBe(tokens.tokenOf('confirm-email', 'other'));
  });

  it('matches only letter by letter, though other letters may stand for the same bytes', () => {
    const token = tokens.tokenOf('confirm-email', 'id');
    const twin = `${token}=`;
    expect(Buffer.from(twin, 'base64url')).toEqual(Buffer.from(token, 'base64url'));
    expect(tokens.hashOf(twin)).not.toBe(tokens.hashOf(token));
  });
});
