import { DomainEvent, EventNamed } from '../platform/event';

@EventNamed('accounts.account-registered', 'accountId')
export class AccountRegistered extends DomainEvent<{ accountId: string; userId: string }> {}

/** A single-use link must be sent; its token is made by `LinkTokens` from the id and stands nowhere else. */
@EventNamed('accounts.email-confirmation-requested', 'userId')
export class EmailConfirmationRequested extends DomainEvent<{ userId: string; linkId: string }> {}

@EventNamed('accounts.email-confirmed', 'userId')
export class EmailConfirmed extends DomainEvent<{ userId: string }> {}

@EventNamed('accounts.password-reset-requested', 'userId')
export class PasswordResetRequested extends DomainEvent<{ userId: string; linkId: string }> {}

/** Every other session of the person has ended with it. */
@EventNamed('accounts.password-changed', 'userId')
export class PasswordChanged extends DomainEvent<{ userId: string }> {}

@EventNamed('accounts.shop-added', 'accountId')
export class ShopAdded extends DomainEvent<{ accountId: string; shopId: string }> {}

@EventNamed('accounts.staff-added', 'userId')
export class StaffAdded extends DomainEvent<{ userId: string; role: string }> {}

@EventNamed('accounts.staff-role-changed', 'userId')
export class StaffRoleChanged extends DomainEvent<{ userId: string; role: string }> {}

/** The person can no longer sign in, and all sessions have ended. */
@EventNamed('accounts.user-suspended', 'userId')
export class UserSuspended extends DomainEvent<{ userId: string }> {}

/** An owner decided which of the account's tickets its members see. */
@EventNamed('accounts.ticket-visibility-changed', 'accountId')
export class TicketVisibilityChanged extends DomainEvent<{ accountId: string; visibility: string }> {}

/** An owner decided whose shops a member looks after. */
@EventNamed('accounts.member-shops-changed', 'userId')
export class MemberShopsChanged extends DomainEvent<{ userId: string; accountId: string; shops: number }> {}
