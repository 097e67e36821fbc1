import { Invalid } from '../../platform/errors';
import { commonPasswords } from './common-passwords';
import { plainPassword, refuseBadPassword } from './password-rules';

function faultOf(password: string): string {
  try {
    refuseBadPassword(password);
    return 'none';
  } catch (error) {
    return (error as Invalid).faults[0]?.code ?? 'no fault named';
  }
}

describe('A new password', () => {
  it.each([
    ['caballo batería grapa', 'none'],
    ['ñandúes8', 'none'],
    ['solo letras sin números', 'none'],
    ['        x', 'none'],
    ['a1b2c3d', 'request.too-short'],
    ['', 'request.too-short'],
    ['🐎🔋📎', 'request.too-short'],
    ['x'.repeat(1_025), 'request.too-long'],
    ['contraseña123', 'accounts.password-too-common'],
    ['PassWord1', 'accounts.password-too-common'],
    ['aaaaaaaaaa', 'accounts.password-too-common'],
    ['23456789', 'accounts.password-too-common'],
    ['ihgfedcba', 'accounts.password-too-common'],
  ])('%j is judged: %s', (password, fault) => expect(faultOf(password)).toBe(fault));

  it('may have 128 characters and more', () => {
    expect(faultOf('palabra '.repeat(16))).toBe('none');
    expect(faultOf('palabra '.repeat(128))).toBe('none');
  });

  it('is the same from a keyboard that writes accents apart', () => {
    expect(plainPassword('batería')).toBe(plainPassword('batería'));
  });

  it('is compared with a list that holds only what could be chosen, in lower case', () => {
    const useless = [...commonPasswords].filter((each) => each.length < 8 || each !== each.toLowerCase());
    expect(useless).toEqual([]);
  });
});
