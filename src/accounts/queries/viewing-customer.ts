import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { ViewingCustomer, type Customer } from '../api';
import type { PersonRow } from './person-in-session';
import { reachOf } from './reach-of';

@QueryHandler(ViewingCustomer)
export class ViewingCustomerHandler implements IQueryHandler<ViewingCustomer> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ userId }: ViewingCustomer) {
    const row = await this.read.first<Pick<PersonRow, 'id' | 'whose'> & Pick<Customer, 'role' | 'accountId'>>(
      sql`SELECT u.id, u.role, u.account_id AS "accountId", a.ticket_visibility AS whose
          FROM accounts_user u JOIN accounts_account a ON a.id = u.account_id
          WHERE u.id = ${userId} AND u.suspended_at IS NULL`,
    );
    if (!row) return null;
    const { id, role, accountId } = row;
    const sees = await reachOf(this.read, row);
    return { id, role, accountId, ...(sees && { sees }) };
  }
}
