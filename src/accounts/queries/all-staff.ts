import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../platform/clock';
import { raw, sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { pageOf, type Page } from '../../platform/http/pages';
import { isId } from '../../platform/ids';
import { ReadDatabase } from '../../platform/read-database';
import type { Staff, StaffRole } from '../api';
import { afterId, type Paging } from './paging';

/** Somebody of the staff as administrators see them. */
interface StaffView {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  locale: Staff['locale'];
  /** Whether the person has chosen a password. */
  hasPassword: boolean;
  suspended: boolean;
  createdAt: Instant;
}

/** Everybody of the staff, the suspended included, in the order in which they came. */
export class AllStaff extends Query<Page<StaffView>> {
  constructor(readonly paging: Paging) {
    super();
  }
}

/** Errors: `accounts.user-not-found`. */
export class ReadStaff extends Query<StaffView> {
  constructor(readonly userId: string) {
    super();
  }
}

type Row = Omit<StaffView, 'hasPassword' | 'suspended'> & { hasPassword: number; suspended: number };

const columns = raw(`id, name, email, role, locale, created_at AS "createdAt",
  CASE WHEN password_hash IS NULL THEN 0 ELSE 1 END AS "hasPassword",
  CASE WHEN suspended_at IS NULL THEN 0 ELSE 1 END AS "suspended"`);
const viewOf = (row: Row): StaffView => ({
  ...row,
  hasPassword: row.hasPassword === 1,
  suspended: row.suspended === 1,
});

@QueryHandler(AllStaff)
export class AllStaffHandler implements IQueryHandler<AllStaff> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ paging }: AllStaff): Promise<Page<StaffView>> {
    const rows = await this.read.all<Row>(
      sql`SELECT ${columns} FROM accounts_user WHERE kind = 'staff'${afterId(paging.cursor)}
          ORDER BY id LIMIT ${paging.limit + 1}`,
    );
    return pageOf(rows.map(viewOf), paging.limit, ({ id }) => [id]);
  }
}

@QueryHandler(ReadStaff)
export class ReadStaffHandler implements IQueryHandler<ReadStaff> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ userId }: ReadStaff): Promise<StaffView> {
    const row = isId(userId)
      ? await this.read.first<Row>(
          sql`SELECT ${columns} FROM accounts_user WHERE id = ${userId} AND kind = 'staff'`,
        )
      : undefined;
    if (!row) throw new NotFound('accounts.user-not-found');
    return viewOf(row);
  }
}
