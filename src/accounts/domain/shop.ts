import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  columnType,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import { ShopAdded } from '../events';
import { Account } from './account';

interface NewShop {
  accountId: string;
  name: string;
  url: string;
}

/** A shop of an account. One entered by hand is unverified until the vendor's system or staff confirm it. */
@Entity('accounts_shop')
@Index('ix_accounts_shop_account', ['accountId', 'id'])
export class Shop extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_accounts_shop' })
  id: string;

  @IdColumn({ name: 'account_id' })
  @ForeignKey(() => Account, { name: 'fk_accounts_shop_account_id' })
  accountId: string;

  @ShortColumn()
  name: string;

  @ShortColumn()
  url: string;

  @FlagColumn()
  verified: boolean;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  @CountColumn()
  version: number;

  static enteredByHand({ accountId, name, url }: NewShop, now: Date): Shop {
    const shop = new Shop();
    shop.id = newId();
    shop.accountId = accountId;
    shop.name = name.trim();
    shop.url = webAddress(url);
    shop.verified = false;
    shop.createdAt = now;
    shop.version = 1;
    shop.record(new ShopAdded({ accountId, shopId: shop.id }));
    return shop;
  }

  rename(name: string): void {
    this.name = name.trim();
  }

  /** What was confirmed was the old address. */
  moveTo(url: string): void {
    const address = webAddress(url);
    if (address === this.url) return;
    this.url = address;
    this.verified = false;
  }
}

/** People leave the scheme out; what we keep can be opened as it stands. */
function webAddress(typed: string): string {
  const address = typed.trim();
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}
