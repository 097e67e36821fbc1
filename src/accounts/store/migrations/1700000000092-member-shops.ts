import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, primary } from '../../../platform/migrations/table';

export class MemberShops1700000000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'accounts_member_shop',
      columns: [column('user_id', 'id', primary), column('shop_id', 'id', primary)],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('accounts_member_shop');
  }
}
