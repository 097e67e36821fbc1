/** Somebody of the caller's account. */
export class MemberResponse {
  id: string;
  name: string;
  email: string;
  role: 'owner' | 'member';
  emailConfirmed: boolean;
  /** ISO 8601, UTC. */
  createdAt: string;
}

/** One page of members. */
export class MemberListResponse {
  items: MemberResponse[];
  /** Pass it as `cursor` for the next page; `null` on the last. */
  nextCursor: string | null;
}
