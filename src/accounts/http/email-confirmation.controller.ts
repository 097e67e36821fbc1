import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands';
import { ForEveryone } from '../../platform/http/audience';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { ConfirmEmail, RequestEmailConfirmation, type Person } from '../api';
import { CurrentPerson, ForIdentified } from '../audience';
import { LinkRequest } from '../account.request';

@ApiTags('people')
@Controller('api/v1/email-confirmation')
export class EmailConfirmationController {
  constructor(private readonly commands: Commands) {}

  /** Confirms an address by the link that was sent to it; works once, within 24 hours. */
  @Put()
  @ForEveryone()
  @HttpCode(204)
  @Problems({ 400: ['request.invalid', 'accounts.link-invalid', 'accounts.link-expired'] })
  async confirm(@Body() { token }: LinkRequest): Promise<void> {
    await this.commands.execute(new ConfirmEmail(token));
  }

  /**
   * Sends the link again, at most five times a day; the one before stops working. Nothing happens once the address
   * is confirmed.
   */
  @Post()
  @Idempotent()
  @ForIdentified()
  @HttpCode(202)
  @Problems({ 429: ['accounts.too-many-letters'] })
  async sendAgain(@CurrentPerson() person: Person): Promise<void> {
    await this.commands.execute(new RequestEmailConfirmation(person.id));
  }
}
