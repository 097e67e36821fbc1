import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { Customer, Person, Staff, TicketReach, TicketVisibility } from '../api';

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

interface Row {
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

@QueryHandler(PersonInSession)
export class PersonInSessionHandler implements IQueryHandler<PersonInSession> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ userId, sessionId, at }: PersonInSession): Promise<Person | null> {
    const row = await this.read.first<Row>(
      sql`SELECT u.id, u.kind, u.role, u.name, u.email, u.locale, u.account_id AS "accountId",
                 u.email_confirmed_at AS "emailConfirmedAt", a.ticket_visibility AS whose
          FROM accounts_session s JOIN accounts_user u ON u.id = s.user_id
          LEFT JOIN accounts_account a ON a.id = u.account_id
          WHERE s.id = ${sessionId} AND s.user_id = ${userId} AND s.ended_at IS NULL AND s.expires_at > ${at}
            AND u.suspended_at IS NULL`,
    );
    return row ? personOf(row, sessionId, await this.reachOf(row)) : null;
  }

  private async reachOf({ id, role, whose }: Row): Promise<TicketReach | undefined> {
    if (role !== 'member' || whose === null) return undefined;
    const shops =
      whose === 'shops'
        ? await this.read.all<{ shopId: string }>(
            sql`SELECT shop_id AS "shopId" FROM accounts_member_shop WHERE user_id = ${id}`,
          )
        : [];
    return { whose, shopIds: shops.map(({ shopId }) => shopId) };
  }
}

function personOf(row: Row, sessionId: string, sees: TicketReach | undefined): Person {
  const { id, name, email, locale, accountId } = row;
  const known = { id, name, email, locale, sessionId };
  if (row.kind === 'customer' && accountId !== null) {
    const emailConfirmed = row.emailConfirmedAt !== null;
    const role = row.role as Customer['role'];
    return { ...known, kind: 'customer', role, accountId, emailConfirmed, ...(sees && { sees }) };
  }
  return { ...known, kind: 'staff', role: row.role as Staff['role'] };
}
