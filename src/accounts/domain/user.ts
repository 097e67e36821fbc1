import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  columnType,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import type { Customer, Person, StaffRole } from '../api';
import {
  EmailConfirmationRequested,
  EmailConfirmed,
  PasswordChanged,
  PasswordResetRequested,
  StaffAdded,
  StaffRoleChanged,
  UserSuspended,
} from '../events';
import { Account } from './account';
import { emailKey } from './email-key';

interface NewUser {
  name: string;
  email: string;
  locale: Person['locale'];
  /** `null` for somebody who has yet to choose a password. */
  passwordHash: string | null;
}

interface NewCustomer extends NewUser {
  id: string;
  accountId: string;
  role: Customer['role'];
}

/** Somebody who can sign in: a person of an account, or of the staff. */
@Entity('accounts_user')
@Index('uq_accounts_user_email', ['emailKey'], { unique: true })
@Index('ix_accounts_user_account', ['accountId', 'id'])
@Index('ix_accounts_user_kind', ['kind', 'id'])
export class User extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_accounts_user' })
  id: string;

  @ShortColumn()
  kind: Person['kind'];

  @IdColumn({ name: 'account_id', nullable: true })
  @ForeignKey(() => Account, { name: 'fk_accounts_user_account_id' })
  accountId: string | null;

  @ShortColumn()
  role: Person['role'];

  @ShortColumn()
  name: string;

  /** As it was typed: mail goes to this form. */
  @ShortColumn()
  email: string;

  @ShortColumn({ name: 'email_key' })
  emailKey: string;

  @ShortColumn({ name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @ShortColumn()
  locale: Person['locale'];

  @InstantColumn({ name: 'email_confirmed_at', nullable: true })
  emailConfirmedAt: Date | null;

  @InstantColumn({ name: 'suspended_at', nullable: true })
  suspendedAt: Date | null;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  @CountColumn()
  version: number;

  static ofAccount(draft: NewCustomer, now: Date): User {
    const user = User.create(draft, now);
    user.id = draft.id;
    user.kind = 'customer';
    user.accountId = draft.accountId;
    user.role = draft.role;
    return user;
  }

  /** Whoever adds somebody to the staff vouches for the address. */
  static ofStaff(draft: NewUser & { role: StaffRole }, now: Date): User {
    const user = User.create(draft, now);
    user.id = newId();
    user.kind = 'staff';
    user.accountId = null;
    user.role = draft.role;
    user.emailConfirmedAt = now;
    user.record(new StaffAdded({ userId: user.id, role: draft.role }));
    return user;
  }

  private static create({ name, email, locale, passwordHash }: NewUser, now: Date): User {
    const user = new User();
    user.name = name.trim();
    user.email = email.trim();
    user.emailKey = emailKey(email);
    user.passwordHash = passwordHash;
    user.locale = locale;
    user.emailConfirmedAt = null;
    user.suspendedAt = null;
    user.createdAt = now;
    user.version = 1;
    return user;
  }

  get isSuspended(): boolean {
    return this.suspendedAt !== null;
  }

  /** Whether this is the administrator that a desk must not be left without. */
  get isActiveAdmin(): boolean {
    return this.kind === 'staff' && this.role === 'admin' && !this.isSuspended;
  }

  confirmEmail(now: Date): void {
    if (this.emailConfirmedAt) return;
    this.emailConfirmedAt = now;
    this.record(new EmailConfirmed({ userId: this.id }));
  }

  /** A link was made that confirms the address: it must be sent. */
  expectConfirmation(linkId: string): void {
    this.record(new EmailConfirmationRequested({ userId: this.id, linkId }));
  }

  /** A link was made that lets its holder choose a password: it must be sent. */
  expectReset(linkId: string): void {
    this.record(new PasswordResetRequested({ userId: this.id, linkId }));
  }

  changePassword(passwordHash: string): void {
    this.passwordHash = passwordHash;
    this.record(new PasswordChanged({ userId: this.id }));
  }

  rename(name: string): void {
    this.name = name.trim();
  }

  speak(locale: Person['locale']): void {
    this.locale = locale;
  }

  /** For people of the staff only. */
  changeRole(role: StaffRole): void {
    if (this.role === role) return;
    this.role = role;
    this.record(new StaffRoleChanged({ userId: this.id, role }));
  }

  suspend(now: Date): void {
    if (this.isSuspended) return;
    this.suspendedAt = now;
    this.record(new UserSuspended({ userId: this.id }));
  }

  reinstate(): void {
    this.suspendedAt = null;
  }
}
