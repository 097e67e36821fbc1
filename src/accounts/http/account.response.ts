import { ShopResponse } from './shop.response';

/** A signed-in or registered person. */
export class UserResponse {
  id: string;
  name: string;
  email: string;
  /** `owner` or `member` of an account; `agent`, `supervisor` or `admin` of the staff. */
  role: 'owner' | 'member' | 'agent' | 'supervisor' | 'admin';
  kind: 'customer' | 'staff';
  /** The language of notices. */
  locale: 'es' | 'en';
  /** The person's account; staff have none. */
  accountId?: string;
  /** Tickets can be sent once the address is confirmed. */
  emailConfirmed: boolean;
}

/** An account by name. */
export class AccountResponse {
  id: string;
  name: string;
}

/** What a registration made. */
export class RegistrationResponse {
  account: AccountResponse;
  /** The owner. */
  user: UserResponse;
  /** The first shop, when one was given. */
  shop?: ShopResponse;
}
