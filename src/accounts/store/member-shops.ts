import { Injectable } from '@nestjs/common';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';

/** Which shops members look after. */
@Injectable()
export class MemberShops {
  constructor(private readonly unit: UnitOfWork) {}

  async of(userId: string): Promise<string[]> {
    const { rows } = await this.unit.query<{ shopId: string }>(
      sql`SELECT shop_id AS "shopId" FROM accounts_member_shop WHERE user_id = ${userId} ORDER BY shop_id`,
    );
    return rows.map(({ shopId }) => shopId);
  }

  async replace(userId: string, shopIds: readonly string[]): Promise<void> {
    await this.unit.query(sql`DELETE FROM accounts_member_shop WHERE user_id = ${userId}`);
    for (const shopId of shopIds) {
      await this.unit.query(
        sql`INSERT INTO accounts_member_shop (user_id, shop_id) VALUES (${userId}, ${shopId})`,
      );
    }
  }
}
