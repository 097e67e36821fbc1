import { Link } from './link';

const sent = new Date('2026-11-27T09:00:00.000Z');
const after = (minutes: number) => new Date(sent.getTime() + minutes * 60_000);

describe('A link', () => {
  it('works once', () => {
    const link = Link.issue('id', 'reset-password', 'ana', 'hash', sent);
    link.use(after(1));
    expect(() => link.use(after(2))).toThrow('accounts.link-invalid');
  });

  it.each([
    ['reset-password', 60],
    ['confirm-email', 24 * 60],
  ] as const)('for %s works for %i minutes, the last instant excluded', (purpose, minutes) => {
    const link = () => Link.issue('id', purpose, 'ana', 'hash', sent);
    expect(() => link().use(new Date(after(minutes).getTime() - 1))).not.toThrow();
    expect(() => link().use(after(minutes))).toThrow('accounts.link-expired');
  });
});
