import type { Customer, Person } from '../../accounts/api';
import { NotAllowed } from '../../platform/errors';

/** The customer on a page that takes forms of everybody; `null` while nobody is signed in. Errors: `accounts.not-allowed` for staff. */
export function customerIn(person: Person | null): Customer | null {
  if (person?.kind === 'staff') throw new NotAllowed('accounts.not-allowed');
  return person;
}
