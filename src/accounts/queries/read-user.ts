import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import type { Person } from '../api';

/** A person as they see themselves. */
interface UserView {
  id: string;
  name: string;
  email: string;
  role: Person['role'];
  kind: Person['kind'];
  locale: Person['locale'];
  accountId?: string;
  emailConfirmed: boolean;
}

/** Errors: `accounts.user-not-found`. */
export class ReadUser extends Query<UserView> {
  constructor(readonly userId: string) {
    super();
  }
}

type Row = Omit<UserView, 'accountId' | 'emailConfirmed'> & {
  accountId: string | null;
  emailConfirmedAt: string | null;
};

@QueryHandler(ReadUser)
export class ReadUserHandler implements IQueryHandler<ReadUser> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ userId }: ReadUser): Promise<UserView> {
    const row = await this.read.first<Row>(
      sql`SELECT id, name, email, role, kind, locale, account_id AS "accountId",
                 email_confirmed_at AS "emailConfirmedAt"
          FROM accounts_user WHERE id = ${userId}`,
    );
    if (!row) throw new NotFound('accounts.user-not-found');
    const { accountId, emailConfirmedAt, ...known } = row;
    return { ...known, ...(accountId !== null && { accountId }), emailConfirmed: emailConfirmedAt !== null };
  }
}
