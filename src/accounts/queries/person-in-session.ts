import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql, type Sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { dayMs } from '../../platform/clock';
import type { Customer, Person, Staff, TicketReach, TicketVisibility } from '../api';
import { idleDays } from '../domain/session';
import type { PageSession } from '../page-sessions';
import { reachOf } from './reach-of';

/** The person of a session that stands at this system time; `null` when it ended or they are suspended. */
export class PersonInSession extends Query<Person | null> {
  constructor(
    readonly userId: string,
    readonly sessionId: string,
    readonly at: Date,
  ) {
    super();
  }
}

/** The person of a cookie's session that stands, and when it was last used; `null` as above. */
export class PersonOfPage extends Query<{ person: Person; lastUsedAt: Date } | null> {
  constructor(
    readonly session: PageSession,
    readonly at: Date,
  ) {
    super();
  }
}

/** A person as these queries select them. */
export interface PersonRow {
  id: string;
  kind: Person['kind'];
  role: Person['role'];
  name: string;
  email: string;
  locale: Person['locale'];
  accountId: string | null;
  emailConfirmedAt: string | null;
  whose: TicketVisibility | null;
}

export const personColumns = sql`u.id, u.kind, u.role, u.name, u.email, u.locale, u.account_id AS "accountId",
  u.email_confirmed_at AS "emailConfirmedAt", a.ticket_visibility AS whose`;

/** Sessions that stand, with their people; more conditions may follow. */
export const standingSessions = (at: Date): Sql =>
  sql`accounts_session s JOIN accounts_user u ON u.id = s.user_id
      LEFT JOIN accounts_account a ON a.id = u.account_id
      WHERE s.ended_at IS NULL AND s.expires_at > ${at} AND u.suspended_at IS NULL`;

@QueryHandler(PersonInSession)
export class PersonInSessionHandler implements IQueryHandler<PersonInSession> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ userId, sessionId, at }: PersonInSession): Promise<Person | null> {
    const row = await this.read.first<PersonRow>(
      sql`SELECT ${personColumns} FROM ${standingSessions(at)} AND s.id = ${sessionId} AND s.user_id = ${userId}`,
    );
    return row ? personOf(row, sessionId, await reachOf(this.read, row)) : null;
  }
}

@QueryHandler(PersonOfPage)
export class PersonOfPageHandler implements IQueryHandler<PersonOfPage> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ session: { sessionId, hash }, at }: PersonOfPage) {
    const idleSince = new Date(at.getTime() - idleDays * dayMs);
    const row = await this.read.first<PersonRow & { lastUsedAt: string }>(
      sql`SELECT ${personColumns}, s.last_used_at AS "lastUsedAt" FROM ${standingSessions(at)}
            AND s.id = ${sessionId} AND s.refresh_hash = ${hash} AND s.last_used_at > ${idleSince}`,
    );
    if (!row) return null;
    const person = personOf(row, sessionId, await reachOf(this.read, row));
    return { person, lastUsedAt: new Date(row.lastUsedAt) };
  }
}

export function personOf(row: PersonRow, sessionId: string, sees: TicketReach | undefined): Person {
  const { id, name, email, locale, accountId } = row;
  const known = { id, name, email, locale, sessionId };
  if (row.kind === 'customer' && accountId !== null) {
    const emailConfirmed = row.emailConfirmedAt !== null;
    const role = row.role as Customer['role'];
    return { ...known, kind: 'customer', role, accountId, emailConfirmed, ...(sees && { sees }) };
  }
  return { ...known, kind: 'staff', role: row.role as Staff['role'] };
}
