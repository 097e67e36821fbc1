import { Body, Controller, Header, HttpCode, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands';
import { Configuration } from '../../platform/config';
import { currentContext } from '../../platform/context';
import { AnswerInEvenTime } from '../../platform/http/answer-in-even-time';
import { ForEveryone } from '../../platform/http/audience';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { ConfirmContact, RequestReadingLink, WriteAsContact } from '../sending-api';
import { ConfirmContactRequest, ReadingLinkRequest, WriteAsContactRequest } from '../contacts.request';
import { ContactConfirmedResponse } from './contacts.response';

/** For people without an account. */
@ApiTags('contacts')
@ForEveryone()
@Controller('api/v1/contacts')
export class ContactsController {
  constructor(
    private readonly commands: Commands,
    private readonly config: Configuration,
  ) {}

  /** Takes a question and sends a link to confirm the address; the answer tells nothing about the address. */
  @Post()
  @HttpCode(202)
  @Idempotent()
  @UseInterceptors(AnswerInEvenTime)
  @Problems({
    400: ['request.invalid', 'tickets.unknown-category'],
    429: ['platform.too-many-from-sender'],
  })
  async write(@Body() { name, email, locale, ...question }: WriteAsContactRequest): Promise<void> {
    const contact = { name: name.trim(), email, locale: locale ?? currentContext().locale };
    await this.commands.execute(new WriteAsContact(contact, question));
  }

  /** Confirms the address by the link that was sent: the ticket is received now. At most three open ones. */
  @Put('confirmation')
  @Header('Cache-Control', 'no-store')
  @Problems({
    400: ['request.invalid', 'tickets.link-invalid', 'tickets.link-expired'],
    403: ['tickets.address-blocked'],
    409: ['tickets.contact-too-many-open', 'tickets.contact-too-many-lately'],
  })
  async confirm(@Body() { token }: ConfirmContactRequest): Promise<ContactConfirmedResponse> {
    const { reference, readingToken } = await this.commands.execute(new ConfirmContact(token));
    return { reference, readingUrl: `${this.config.publicUrl}/contacts/tickets/${readingToken}` };
  }

  /** Sends a new link when the old one is lost, if this address wrote this ticket; the answer does not tell. */
  @Post('links')
  @HttpCode(202)
  @Idempotent()
  @UseInterceptors(AnswerInEvenTime)
  @Problems({ 400: ['request.invalid'], 429: ['platform.too-many-from-sender'] })
  async sendLink(@Body() { email, reference }: ReadingLinkRequest): Promise<void> {
    await this.commands.execute(new RequestReadingLink(email, reference));
  }
}
