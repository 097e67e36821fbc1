import type { StaffRole } from '../api';

/** The ranks of the staff, lowest first: each may do what the one before may. */
const ranks = ['agent', 'supervisor', 'admin'] as const satisfies readonly StaffRole[];

/** The ranks that may do what this one may: itself and those above. */
export function ranksFrom(rank: StaffRole): readonly StaffRole[] {
  return ranks.slice(ranks.indexOf(rank));
}
