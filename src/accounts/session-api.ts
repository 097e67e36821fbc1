import { Command, Query } from '@nestjs/cqrs';
import type { Instant } from '../platform/clock';
import type { Page, PageQuery } from '../platform/http/pages';
import type { Person } from './api';

/** A session that stands. */
export interface OpenSession {
  id: string;
  createdAt: Instant;
  lastUsedAt: Instant;
  expiresAt: Instant;
}

/** Ends one of a person's own sessions, its access and refresh tokens with it. Errors: `accounts.session-not-found`. */
export class EndSession extends Command<void> {
  constructor(
    readonly userId: string,
    readonly sessionId: string,
  ) {
    super();
  }
}

/** Ends all of a person's sessions but the one they act in. */
export class EndOtherSessions extends Command<void> {
  constructor(
    readonly userId: string,
    readonly keptId: string,
  ) {
    super();
  }
}

/** The people of those of these sessions that stand at this system time: who listens for long is asked about anew. */
export class PeopleInSessions extends Query<Person[]> {
  constructor(
    readonly sessionIds: readonly string[],
    readonly at: Date,
  ) {
    super();
  }
}

/** The sessions of a person that stand at this system time, newest first. */
export class OpenSessions extends Query<Page<OpenSession>> {
  constructor(
    readonly userId: string,
    readonly at: Date,
    readonly paging: PageQuery,
  ) {
    super();
  }
}
