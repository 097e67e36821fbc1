import type { Person } from '../api';
import type { Audience } from '../audience';
import { admits } from './admits';

const known = { id: 'x', name: 'x', email: 'x', locale: 'es', sessionId: 'x' } as const;
const staff = (role: 'agent' | 'supervisor' | 'admin'): Person => ({ ...known, kind: 'staff', role });
const customer = (role: 'owner' | 'member'): Person => ({
  ...known,
  ...{ kind: 'customer', role, accountId: 'a', emailConfirmed: true },
});
const people: Record<string, Person | null> = {
  nobody: null,
  owner: customer('owner'),
  member: customer('member'),
  agent: staff('agent'),
  supervisor: staff('supervisor'),
  admin: staff('admin'),
};

describe('A route', () => {
  it.each<[Audience | undefined, string]>([
    [undefined, ''],
    ['everyone', 'nobody owner member agent supervisor admin'],
    ['identified', 'owner member agent supervisor admin'],
    ['customers', 'owner member'],
    ['agent', 'agent supervisor admin'],
    ['supervisor', 'supervisor admin'],
    ['admin', 'admin'],
    ['no such audience' as Audience, ''],
  ])('for %s admits: %s', (audience, expected) => {
    const admitted = Object.keys(people).filter((name) => admits(audience, people[name] ?? null));
    expect(admitted.join(' ')).toBe(expected);
  });
});
