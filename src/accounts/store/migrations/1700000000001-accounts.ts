import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

export class Accounts1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'accounts_account',
      columns: [
        column('id', 'id', primary),
        column('name', 'short'),
        column('country', 'short', nullable),
        column('locale', 'short'),
        column('ticket_visibility', 'short'),
        column('plan', 'short', nullable),
        column('external_id', 'short', nullable),
        column('created_at', 'instant'),
        column('version', 'count'),
      ],
    });
    await createTable(runner, {
      name: 'accounts_user',
      columns: [
        column('id', 'id', primary),
        column('kind', 'short'),
        column('account_id', 'id', nullable),
        column('role', 'short'),
        column('name', 'short'),
        column('email', 'short'),
        column('email_key', 'short'),
        column('password_hash', 'short', nullable),
        column('locale', 'short'),
        column('email_confirmed_at', 'instant', nullable),
        column('suspended_at', 'instant', nullable),
        column('created_at', 'instant'),
        column('version', 'count'),
      ],
      indices: {
        uq_accounts_user_email: ['email_key'],
        ix_accounts_user_account: ['account_id', 'id'],
        ix_accounts_user_kind: ['kind', 'id'],
      },
      references: { account_id: 'accounts_account' },
    });
    await createTable(runner, {
      name: 'accounts_shop',
      columns: [
        column('id', 'id', primary),
        column('account_id', 'id'),
        column('name', 'short'),
        column('url', 'short'),
        column('verified', 'flag'),
        column('created_at', 'instant'),
        column('version', 'count'),
      ],
      indices: { ix_accounts_shop_account: ['account_id', 'id'] },
      references: { account_id: 'accounts_account' },
    });
    await createTable(runner, {
      name: 'accounts_session',
      columns: [
        column('id', 'id', primary),
        column('user_id', 'id'),
        column('refresh_hash', 'short'),
        column('previous_hash', 'short', nullable),
        column('rotated_at', 'instant', nullable),
        column('created_at', 'instant'),
        column('last_used_at', 'instant'),
        column('expires_at', 'instant'),
        column('ended_at', 'instant', nullable),
      ],
      indices: { ix_accounts_session_user: ['user_id', 'id'] },
      references: { user_id: 'accounts_user' },
    });
    await createTable(runner, {
      name: 'accounts_link',
      columns: [
        column('id', 'id', primary),
        column('purpose', 'short'),
        column('user_id', 'id'),
        column('token_hash', 'short'),
        column('expires_at', 'instant'),
        column('used_at', 'instant', nullable),
      ],
      indices: { uq_accounts_link_token: ['token_hash'], ix_accounts_link_user: ['user_id', 'purpose'] },
      references: { user_id: 'accounts_user' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['link', 'session', 'shop', 'user', 'account']) {
      await runner.dropTable(`accounts_${table}`);
    }
  }
}
