import { Passwords } from './passwords';

async function ready() {
  const passwords = new Passwords();
  await passwords.onModuleInit();
  return passwords;
}

describe('Passwords', () => {
  it('are hashed with argon2id, 19 MiB, two passes, one lane, each with a salt of its own', async () => {
    const passwords = await ready();
    const [one, two] = [await passwords.hash('caballo'), await passwords.hash('caballo')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwords.verify(one, 'caballo')).toBe(true);
    expect(await passwords.verify(one, 'Caballo')).toBe(false);
  });

  it('of nobody match nothing', async () => {
    expect(await (await ready()).verify(null, 'caballo')).toBe(false);
  });

  it('beyond a short line are refused rather than piled up, and the line empties', async () => {
    const passwords = await ready();
    const all = await Promise.allSettled(Array.from({ length: 30 }, () => passwords.verify(null, 'x')));
    const refused = all.filter((each) => each.status === 'rejected');
    expect(refused.length).toBeGreaterThanOrEqual(20);
    expect(refused.every(({ reason }) => (reason as { code: string }).code === 'accounts.busy')).toBe(true);
    expect(await passwords.verify(null, 'x')).toBe(false);
  });
});
