import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { NotFound } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { ReplyToTicket } from '../../tickets/api';
import { TicketOfLink } from '../../tickets/sending-api';
import { CustomerTicket } from '../api';
import { WrittenMessage } from '../queries/written-message';
import { WriteByLinkRequest } from './contact-tickets.request';
import { MessageResponse, TicketWithMessagesResponse } from '../ticket.response';

/** A ticket that was sent without an account, by the signed link of its notices. */
@ApiTags('contacts')
@ForEveryone()
@Controller('api/v1/contacts/tickets')
export class ContactTicketsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** The ticket with its messages. */
  @Get(':token')
  @Header('Cache-Control', 'no-store')
  @Problems({ 404: ['tickets.not-found'] })
  async read(@Param('token') token: string): Promise<TicketWithMessagesResponse> {
    const { viewer, reference } = await this.opened(token);
    return this.queries.execute(new CustomerTicket(viewer, reference));
  }

  /**
   * Writes on, or says that the matter is solved, or both. To an archived ticket it begins a new one, named in
   * `followUp`, whose receipt has a link of its own.
   */
  @Post(':token/messages')
  @Header('Cache-Control', 'no-store')
  @Idempotent()
  @Problems({
    400: ['request.invalid'],
    403: ['tickets.address-blocked'],
    404: ['tickets.not-found'],
    409: [
      'tickets.already-closed',
      'tickets.transition-refused',
      'tickets.contact-too-many-open',
      'tickets.contact-too-many-lately',
    ],
  })
  async write(
    @Param('token') token: string,
    @Body() { body, solved, nothingNew }: WriteByLinkRequest,
  ): Promise<MessageResponse> {
    const { viewer: author, reference } = await this.opened(token);
    currentContext().actor = { id: author.id, kind: 'contact' };
    const reply = { author, reference, body: body ?? null, solved: solved ?? false, nothingNew };
    const { messageId, followUp } = await this.commands.execute(new ReplyToTicket(reply));
    const message = await this.queries.execute(new WrittenMessage(messageId));
    return { ...message, ...(followUp && { followUp }) };
  }

  private async opened(token: string) {
    const ticket = await this.queries.execute(new TicketOfLink(token));
    if (!ticket) throw new NotFound('tickets.not-found');
    return ticket;
  }
}
