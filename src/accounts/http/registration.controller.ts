import { Body, Controller, Post, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Invalid } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { HashPassword, PasswordHash } from '../access/hash-password';
import { ReadShop, RegisterAccount } from '../api';
import { ReadUser } from '../queries/read-user';
import { RegisterAccountRequest } from '../account.request';
import { RegistrationResponse } from './account.response';

@ApiTags('people')
@ForEveryone()
@Controller('api/v1/accounts')
export class RegistrationController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Registers an account with its owner, who is sent a link to confirm the address. */
  @Post()
  @Idempotent()
  @UseInterceptors(HashPassword)
  @Problems({
    400: ['request.invalid', 'accounts.password-too-common', 'request.bad-idempotency-key'],
    409: ['accounts.email-taken'],
    503: ['accounts.busy'],
  })
  async register(
    @Body() request: RegisterAccountRequest,
    @PasswordHash() passwordHash: string | null,
  ): Promise<RegistrationResponse> {
    if (passwordHash === null) throw new Invalid('request.invalid');
    const { accountName, name, email, country, shop } = request;
    const locale = request.locale ?? currentContext().locale;
    const { accountId, userId, shopId } = await this.commands.execute(
      new RegisterAccount({ accountName, name, email, country, shop, locale, passwordHash }),
    );
    return {
      account: { id: accountId, name: accountName.trim() },
      user: await this.queries.execute(new ReadUser(userId)),
      ...(shopId !== null && { shop: await this.queries.execute(new ReadShop(accountId, shopId)) }),
    };
  }
}
