import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request } from 'express';
import { hourMs } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import type { Person } from '../api';
import { UseSession } from '../commands/use-session';
import { PageSessions } from '../page-sessions';
import { PersonOfPage } from '../queries/person-in-session';

/** Who comes with the cookie of a page. */
@Injectable()
export class PageVisitors {
  constructor(
    private readonly sessions: PageSessions,
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  /** `null` without a session that stands, and where a cookie does not count. */
  async of(request: Request): Promise<Person | null> {
    const session = counts(request) ? this.sessions.read(request.headers.cookie) : null;
    const now = new Date();
    const found = session && (await this.queries.execute(new PersonOfPage(session, now)));
    if (!found) return null;
    const isIdle = now.getTime() - found.lastUsedAt.getTime() > hourMs;
    if (isIdle) await this.commands.execute(new UseSession(found.person.sessionId));
    return found.person;
  }
}

/**
 * On pages always (their forms are checked by the portal). REST is for tokens: of a cookie it takes only what a page
 * of ours itself reads, such as events and files.
 */
function counts({ path, method, headers }: Request): boolean {
  if (!path.startsWith('/api/')) return true;
  return method === 'GET' && headers['sec-fetch-site'] === 'same-origin';
}
