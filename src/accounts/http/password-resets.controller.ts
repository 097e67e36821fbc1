import { Body, Controller, HttpCode, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands';
import { AnswerInEvenTime } from '../../platform/http/answer-in-even-time';
import { ForEveryone } from '../../platform/http/audience';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { RequestPasswordReset, ResetPassword } from '../api';
import { Passwords } from '../passwords';
import { RequestPasswordResetRequest, ResetPasswordRequest } from '../password-reset.request';

@ApiTags('people')
@ForEveryone()
@Controller('api/v1/password-resets')
export class PasswordResetsController {
  constructor(
    private readonly commands: Commands,
    private readonly passwords: Passwords,
  ) {}

  /** Sends a link to choose a new password, if somebody has this address; the answer does not tell. */
  @Post()
  @HttpCode(202)
  @Idempotent()
  @UseInterceptors(AnswerInEvenTime)
  @Problems({ 400: ['request.invalid', 'request.bad-idempotency-key'] })
  async request(@Body() { email }: RequestPasswordResetRequest): Promise<void> {
    await this.commands.execute(new RequestPasswordReset(email));
  }

  /** Sets the new password by the link, which works once within an hour, and ends all sessions. */
  @Put()
  @HttpCode(204)
  @Problems({
    400: [
      'request.invalid',
      'accounts.password-too-common',
      'accounts.link-invalid',
      'accounts.link-expired',
    ],
    503: ['accounts.busy'],
  })
  async reset(@Body() { token, password }: ResetPasswordRequest): Promise<void> {
    const passwordHash = await this.passwords.hashNew(password);
    await this.commands.execute(new ResetPassword(token, passwordHash));
  }
}
