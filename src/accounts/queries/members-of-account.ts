import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { pageOf, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import type { Customer } from '../api';
import { afterId, type Paging } from './paging';

/** Somebody of an account as the others of it see them. */
interface MemberView {
  id: string;
  name: string;
  email: string;
  role: Customer['role'];
  emailConfirmed: boolean;
  createdAt: Instant;
}

/** The people of an account, in the order in which they came. */
export class MembersOfAccount extends Query<Page<MemberView>> {
  constructor(
    readonly accountId: string,
    readonly paging: Paging,
  ) {
    super();
  }
}

type Row = Omit<MemberView, 'emailConfirmed'> & { emailConfirmedAt: Instant | null };

@QueryHandler(MembersOfAccount)
export class MembersOfAccountHandler implements IQueryHandler<MembersOfAccount> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ accountId, paging }: MembersOfAccount): Promise<Page<MemberView>> {
    const rows = await this.read.all<Row>(
      sql`SELECT id, name, email, role, email_confirmed_at AS "emailConfirmedAt", created_at AS "createdAt"
          FROM accounts_user WHERE account_id = ${accountId}${afterId(paging.cursor)}
          ORDER BY id LIMIT ${paging.limit + 1}`,
    );
    return pageOf(rows.map(viewOf), paging.limit, ({ id }) => [id]);
  }
}

function viewOf({ emailConfirmedAt, ...member }: Row): MemberView {
  return { ...member, emailConfirmed: emailConfirmedAt !== null };
}
