/** Somebody of the staff. */
export class StaffResponse {
  id: string;
  name: string;
  email: string;
  role: 'agent' | 'supervisor' | 'admin';
  /** The language of notices. */
  locale: 'es' | 'en';
  /** Whether the person has chosen a password. */
  hasPassword: boolean;
  /** Whether the person is kept from signing in. */
  suspended: boolean;
  /** ISO 8601, UTC. */
  createdAt: string;
}

/** One page of the staff. */
export class StaffListResponse {
  items: StaffResponse[];
  /** Pass it as `cursor` for the next page; `null` on the last. */
  nextCursor: string | null;
}
