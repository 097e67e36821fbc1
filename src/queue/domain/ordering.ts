import type { Lane } from '../api';

/** What decides who is next. */
export interface Standing {
  lane: Lane;
  effectiveAt: Date;
  /** Order of arrival by the database's sequence. */
  arrival: number;
}

const rank: Readonly<Record<Lane, number>> = { premium: 0, standard: 1, parked: 2 };

/** The lanes in the order in which they are served; parked tickets are nobody's turn. */
export const servedLanes = ['premium', 'standard'] as const;

/**
 * The order of the desk: premium before standard, inside a lane by effective time, then by arrival. A total
 * order; negative when `a` is served before `b`.
 */
export function compareStanding(a: Standing, b: Standing): number {
  return (
    rank[a.lane] - rank[b.lane] || a.effectiveAt.getTime() - b.effectiveAt.getTime() || a.arrival - b.arrival
  );
}
