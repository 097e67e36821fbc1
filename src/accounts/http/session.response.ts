import { UserResponse } from './account.response';

/** A session that has begun or goes on; its tokens stand nowhere else. */
export class SessionTokensResponse {
  /** For `Authorization: Bearer …`. */
  accessToken: string;
  /** Works once, for `POST /sessions/refresh`. */
  refreshToken: string;
  /** Seconds until the access token expires. */
  expiresIn: number;
  user: UserResponse;
}

/** One of the caller's own sessions. */
export class SessionResponse {
  id: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** When it was last refreshed. */
  lastUsedAt: string;
  /** When it ends in any case. */
  expiresAt: string;
  /** Whether it is the one of this request. */
  current: boolean;
}

/** One page of sessions, newest first. */
export class SessionListResponse {
  items: SessionResponse[];
  /** Pass it as `cursor` for the next page; `null` on the last. */
  nextCursor: string | null;
}
