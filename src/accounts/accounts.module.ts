import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AccessGuard } from './access/access-guard';
import { AccessStrategy } from './access/access-strategy';
import { AccessTokens } from './access/access-tokens';
import { FirstAdmin } from './access/first-admin';
import { OwnPassword } from './own-password';
import { PageVisitors } from './access/page-visitors';
import { RefreshTokens } from './access/refresh-tokens';
import { RenewSession } from './access/renew-session';
import { SignIn } from './access/sign-in';
import { AddFirstAdminHandler } from './commands/add-first-admin';
import { AddShopHandler } from './commands/add-shop';
import { AddStaffHandler } from './commands/add-staff';
import { ChangePasswordHandler } from './commands/change-password';
import { ChangeProfileHandler } from './commands/change-profile';
import { ChangeShopHandler } from './commands/change-shop';
import { ChangeStaffHandler } from './commands/change-staff';
import { ConfirmEmailHandler } from './commands/confirm-email';
import { EndOtherSessionsHandler } from './commands/end-other-sessions';
import { EndSessionHandler } from './commands/end-session';
import { RefreshSessionHandler } from './commands/refresh-session';
import { RegisterAccountHandler } from './commands/register-account';
import { RequestEmailConfirmationHandler } from './commands/request-email-confirmation';
import { RequestPasswordResetHandler } from './commands/request-password-reset';
import { ResetPasswordHandler } from './commands/reset-password';
import { StartSessionHandler } from './commands/start-session';
import { UseSessionHandler } from './commands/use-session';
import { EmailConfirmationController } from './http/email-confirmation.controller';
import { MeController } from './http/me.controller';
import { MembersController } from './http/members.controller';
import { VisibilityController } from './http/visibility.controller';
import { DecideVisibilityHandler } from './commands/decide-visibility';
import { GiveShopsHandler } from './commands/give-shops';
import { CustomerOfAccountHandler } from './queries/customer-of-account';
import { MemberShops } from './store/member-shops';
import { PasswordResetsController } from './http/password-resets.controller';
import { RegistrationController } from './http/registration.controller';
import { SessionsController } from './http/sessions.controller';
import { ShopsController } from './http/shops.controller';
import { StaffController } from './http/staff.controller';
import { ForgetSessions } from './jobs/forget-sessions';
import { LinkTokens } from './link-tokens';
import { PageSessions } from './page-sessions';
import { Passwords } from './passwords';
import { AllStaffHandler, ReadStaffHandler } from './queries/all-staff';
import { CredentialsOfHandler } from './queries/credentials-of';
import { MembersOfAccountHandler } from './queries/members-of-account';
import { OpenSessionsHandler } from './queries/open-sessions';
import { PeopleInSessionsHandler } from './queries/people-in-sessions';
import { PersonInSessionHandler, PersonOfPageHandler } from './queries/person-in-session';
import { ReadUserHandler } from './queries/read-user';
import { RecipientOfHandler } from './queries/recipient-of';
import { AccountAgeHandler } from './queries/account-age';
import { NameOfAccountHandler } from './queries/name-of-account';
import { PeopleOfAccountHandler } from './queries/people-of-account';
import { ShopOfAccountHandler } from './queries/shop-of-account';
import { ReadShopHandler, ShopsOfAccountHandler } from './queries/shops-of-account';
import { StaffOfRankHandler } from './queries/staff-of-rank';
import { ViewingCustomerHandler } from './queries/viewing-customer';
import { Accounts } from './store/accounts';
import { Links } from './store/links';
import { Sessions } from './store/sessions';
import { Shops } from './store/shops';
import { Users } from './store/users';
import './problem-sentences';

const access = [
  PageVisitors,
  AccessTokens,
  RefreshTokens,
  AccessStrategy,
  SignIn,
  RenewSession,
  OwnPassword,
  FirstAdmin,
];
const stores = [Accounts, Users, Shops, Sessions, Links];
const commands = [
  ...[RegisterAccountHandler, RequestEmailConfirmationHandler, ConfirmEmailHandler],
  ...[
    StartSessionHandler,
    RefreshSessionHandler,
    UseSessionHandler,
    EndSessionHandler,
    EndOtherSessionsHandler,
  ],
  ...[RequestPasswordResetHandler, ResetPasswordHandler, ChangePasswordHandler, ChangeProfileHandler],
  ...[AddShopHandler, ChangeShopHandler, AddStaffHandler, ChangeStaffHandler, AddFirstAdminHandler],
];
const queries = [
  ...[
    PersonInSessionHandler,
    PersonOfPageHandler,
    CredentialsOfHandler,
    ReadUserHandler,
    OpenSessionsHandler,
    RecipientOfHandler,
  ],
  ...[AccountAgeHandler, NameOfAccountHandler, PeopleOfAccountHandler],
  ...[ShopOfAccountHandler, ShopsOfAccountHandler, ReadShopHandler, MembersOfAccountHandler],
  ...[
    CustomerOfAccountHandler,
    ViewingCustomerHandler,
    DecideVisibilityHandler,
    GiveShopsHandler,
    MemberShops,
  ],
  ...[StaffOfRankHandler, AllStaffHandler, ReadStaffHandler, PeopleInSessionsHandler],
];

/** Who people are: accounts with their people and shops, the staff, sessions, and the guard before every route. */
@Global()
@Module({
  imports: [PassportModule],
  controllers: [
    ...[RegistrationController, EmailConfirmationController, SessionsController, PasswordResetsController],
    ...[MeController, ShopsController, MembersController, VisibilityController, StaffController],
  ],
  providers: [
    ...access,
    ...stores,
    ...commands,
    ...queries,
    ForgetSessions,
    LinkTokens,
    PageSessions,
    Passwords,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [LinkTokens, OwnPassword, PageSessions, Passwords],
})
export class AccountsModule {}
