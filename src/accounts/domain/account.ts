import { Entity, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import { CountColumn, InstantColumn, ShortColumn, columnType } from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import type { Customer, TicketVisibility } from '../api';
import { AccountRegistered, TicketVisibilityChanged } from '../events';

interface NewAccount {
  name: string;
  country: string | null;
  locale: Customer['locale'];
  ownerId: string;
}

/** A customer of the vendor: the people and shops that ask together. */
@Entity('accounts_account')
export class Account extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_accounts_account' })
  id: string;

  @ShortColumn()
  name: string;

  /** ISO 3166-1 alpha-2. */
  @ShortColumn({ nullable: true })
  country: string | null;

  @ShortColumn()
  locale: Customer['locale'];

  @ShortColumn({ name: 'ticket_visibility' })
  ticketVisibility: TicketVisibility;

  /** Set by the vendor's system alone, never by customers. */
  @ShortColumn({ nullable: true })
  plan: string | null;

  /** The account's id in the vendor's system. */
  @ShortColumn({ name: 'external_id', nullable: true })
  externalId: string | null;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  @CountColumn()
  version: number;

  static register({ name, country, locale, ownerId }: NewAccount, now: Date): Account {
    const account = new Account();
    account.id = newId();
    account.name = name.trim();
    account.country = country;
    account.locale = locale;
    account.ticketVisibility = 'account';
    account.plan = null;
    account.externalId = null;
    account.createdAt = now;
    account.version = 1;
    account.record(new AccountRegistered({ accountId: account.id, userId: ownerId }));
    return account;
  }

  /** What its members see of its tickets; an owner decides. */
  showTickets(visibility: TicketVisibility): void {
    if (this.ticketVisibility === visibility) return;
    this.ticketVisibility = visibility;
    this.record(new TicketVisibilityChanged({ accountId: this.id, visibility }));
  }
}
