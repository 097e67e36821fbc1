import { Entity, PrimaryColumn } from 'typeorm';
import { columnType } from '../../platform/database/columns';

/** A shop that a member looks after. */
@Entity('accounts_member_shop')
export class MemberShop {
  @PrimaryColumn({
    name: 'user_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_accounts_member_shop',
  })
  userId: string;

  @PrimaryColumn({
    name: 'shop_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_accounts_member_shop',
  })
  shopId: string;
}
