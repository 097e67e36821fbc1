import type { Person } from '../api';
import type { Audience } from '../audience';
import { ranksFrom } from '../domain/ranks';

/** Whether a route for this audience is for this person; without an audience it is for nobody. */
export function admits(audience: Audience | undefined, person: Person | null): boolean {
  switch (audience) {
    case undefined:
      return false;
    case 'everyone':
      return true;
    case 'identified':
      return person !== null;
    case 'customers':
      return person?.kind === 'customer';
    case 'agent':
    case 'supervisor':
    case 'admin':
      return person?.kind === 'staff' && ranksFrom(audience).includes(person.role);
    default:
      return false;
  }
}
