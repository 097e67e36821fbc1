import type { Person } from '../accounts/api';
import type { Asker } from './api';

/** Who asks, of the person that a request came from. */
export function askerOf(person: Person): Asker;
export function askerOf(person: Person | null): Asker | null;
export function askerOf(person: Person | null): Asker | null {
  return person && { personId: person.id, accountId: person.kind === 'customer' ? person.accountId : null };
}
