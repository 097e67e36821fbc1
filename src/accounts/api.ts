import { Command, Query } from '@nestjs/cqrs';
import type { Instant } from '../platform/clock';
import type { Locale } from '../platform/context';
import type { Page, PageQuery } from '../platform/http/pages';

/** Somebody of an account with the vendor, as identified by the request. */
export interface Customer {
  readonly kind: 'customer';
  readonly id: string;
  readonly accountId: string;
  readonly role: 'owner' | 'member';
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly emailConfirmed: boolean;
  readonly sessionId: string;
  /** What a member sees of the account's tickets; an owner sees all. */
  readonly sees?: TicketReach;
}

/** Which of an account's tickets a member sees. */
export interface TicketReach {
  readonly whose: TicketVisibility;
  /** The shops that the owner gave this member. */
  readonly shopIds: readonly string[];
}

/** Somebody of the vendor's staff. Each rank may do what the one before may. */
export interface Staff {
  readonly kind: 'staff';
  readonly id: string;
  readonly role: StaffRole;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly sessionId: string;
}

export type StaffRole = 'agent' | 'supervisor' | 'admin';
export type Person = Customer | Staff;

/** A shop of an account as others need to know it. */
export interface ShopSummary {
  id: string;
  name: string;
  url: string;
}

/** One shop, if it belongs to the account; `null` otherwise, also for malformed ids. */
export class ShopOfAccount extends Query<ShopSummary | null> {
  constructor(
    readonly accountId: string,
    readonly shopId: string,
  ) {
    super();
  }
}

/** To whom and in which language a notice goes. */
export interface Recipient {
  userId: string;
  name: string;
  email: string;
  locale: Locale;
}

/** The person with this id, whatever the kind; `null` when erased or unknown. */
export class RecipientOf extends Query<Recipient | null> {
  constructor(readonly userId: string) {
    super();
  }
}

/** Somebody of an account, without `personId` its owner; `null` when there is no such account or person in it. */
export class CustomerOfAccount extends Query<Recipient | null> {
  constructor(
    readonly accountId: string,
    readonly personId: string | null,
  ) {
    super();
  }
}

/** Somebody of an account as far as it says what they see; `null` for everybody else. */
export class ViewingCustomer extends Query<Pick<Customer, 'id' | 'accountId' | 'role' | 'sees'> | null> {
  constructor(readonly userId: string) {
    super();
  }
}

/** Everybody of the staff, not suspended, who has at least this rank. */
export class StaffOfRank extends Query<Recipient[]> {
  constructor(readonly rank: StaffRole) {
    super();
  }
}

/** Everybody of an account with a confirmed address, for a notice about the account itself. */
export class PeopleOfAccount extends Query<Recipient[]> {
  constructor(readonly accountId: string) {
    super();
  }
}

/** What an account is called; `null` for one that is unknown. */
export class NameOfAccount extends Query<string | null> {
  constructor(readonly accountId: string) {
    super();
  }
}

/** How long an account has been there, and its verified shops; `null` for one that is unknown. */
export class AccountAge extends Query<{ since: Date; verifiedShopsSince: Date[] } | null> {
  constructor(readonly accountId: string) {
    super();
  }
}

/** Whose tickets the members of an account see: all of the account's, those of their shops, or their own. */
export type TicketVisibility = 'account' | 'shops' | 'own';

/** What registers an account with its owner; the password is hashed already (`Passwords`). */
export interface RegistrationDraft {
  accountName: string;
  name: string;
  email: string;
  passwordHash: string;
  locale: Locale;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  shop?: { name: string; url: string } | null;
  /** For a demonstration or an import: the address counts as confirmed, and no link is sent. */
  emailConfirmed?: boolean;
}

/** Registers an account, its owner and, when given, a first shop. Errors: `accounts.email-taken`. */
export class RegisterAccount extends Command<{ accountId: string; userId: string; shopId: string | null }> {
  constructor(readonly draft: RegistrationDraft) {
    super();
  }
}

export interface StaffDraft {
  name: string;
  email: string;
  role: StaffRole;
  locale: Locale;
  /** `null`: the person chooses one by way of a password reset. */
  passwordHash: string | null;
}

/** Adds somebody to the staff, with a confirmed address. Errors: `accounts.email-taken`. */
export class AddStaff extends Command<{ userId: string }> {
  constructor(readonly draft: StaffDraft) {
    super();
  }
}

/** Confirms an address by the token of its letter. Errors: `accounts.link-invalid`, `accounts.link-expired`. */
export class ConfirmEmail extends Command<void> {
  constructor(readonly token: string) {
    super();
  }
}

/**
 * Sends a new link to an address that is not confirmed yet; the one before stops working.
 * Errors: `accounts.too-many-letters`.
 */
export class RequestEmailConfirmation extends Command<void> {
  constructor(readonly userId: string) {
    super();
  }
}

/** Sends a link to this address if somebody who may sign in has it; tells nobody whether. */
export class RequestPasswordReset extends Command<void> {
  constructor(readonly email: string) {
    super();
  }
}

/** Sets a new password by a link and ends every session. Errors: `accounts.link-invalid`, `accounts.link-expired`. */
export class ResetPassword extends Command<void> {
  constructor(
    readonly token: string,
    readonly passwordHash: string,
  ) {
    super();
  }
}

/** What is to change about a person; what is left out stays. */
export interface ProfileChanges {
  name?: string | undefined;
  locale?: Locale | undefined;
}

/** What a person may change about themselves without proving anew who they are. */
export class ChangeProfile extends Command<void> {
  constructor(
    readonly userId: string,
    readonly changes: ProfileChanges,
  ) {
    super();
  }
}

/** A shop as its account sees it. */
export interface ShopView extends ShopSummary {
  verified: boolean;
  createdAt: Instant;
}

/** The shops of an account, in the order in which they were added. */
export class ShopsOfAccount extends Query<Page<ShopView>> {
  constructor(
    readonly accountId: string,
    readonly paging: PageQuery,
  ) {
    super();
  }
}

/** One shop of an account. Errors: `accounts.shop-not-found`, also for another account's. */
export class ReadShop extends Query<ShopView> {
  constructor(
    readonly accountId: string,
    readonly shopId: string,
  ) {
    super();
  }
}

/** Adds a shop that a customer enters by hand: it counts as unverified. */
export class AddShop extends Command<{ shopId: string }> {
  constructor(
    readonly accountId: string,
    readonly name: string,
    readonly url: string,
  ) {
    super();
  }
}

/** What is to change about a shop; what is left out stays. */
export interface ShopChanges {
  name?: string | undefined;
  url?: string | undefined;
}

/** Changes a shop of the account; another address must be verified again. Errors: `accounts.shop-not-found`. */
export class ChangeShop extends Command<void> {
  constructor(
    readonly accountId: string,
    readonly shopId: string,
    readonly changes: ShopChanges,
  ) {
    super();
  }
}
