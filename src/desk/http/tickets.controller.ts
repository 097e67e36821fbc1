import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { attachingCodes } from '../../platform/files/attaching-codes';
import { Problems } from '../../platform/http/problems';
import { AcceptTicket, ObjectToAnswer, UpgradeTicket } from '../../queue/api';
import { ReplyToTicket } from '../../tickets/api';
import { CustomerTicket, CustomerTickets } from '../api';
import { TicketPlace } from '../queries/ticket-place';
import { WrittenMessage } from '../queries/written-message';
import {
  ObjectionRequest,
  SubmitTicketRequest,
  TicketListQuery,
  WriteMessageRequest,
} from '../ticket.request';
import { ObjectionMadeResponse } from './objection.response';
import {
  MessageResponse,
  PlaceResponse,
  TicketPageResponse,
  TicketWithMessagesResponse,
  UpgradeResponse,
} from '../ticket.response';

@ApiTags('tickets')
@ForCustomers()
@Controller('api/v1/tickets')
export class TicketsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Sends a question to the desk and answers with its promise and place. */
  @Post()
  @Idempotent()
  @Problems({
    400: [
      ...['request.invalid', 'tickets.unknown-category', 'tickets.unknown-shop', 'tickets.unknown-question'],
      ...attachingCodes,
    ],
    403: ['accounts.email-unconfirmed', 'tickets.address-blocked'],
    409: ['billing.no-price', 'queue.premium-not-sold'],
  })
  async submit(
    @CurrentCustomer() customer: Customer,
    @Body() request: SubmitTicketRequest,
  ): Promise<TicketWithMessagesResponse> {
    const draft = { ...request, locale: request.locale ?? customer.locale };
    const { reference } = await this.commands.execute(new AcceptTicket(customer, draft, this.clock.now()));
    return this.queries.execute(new CustomerTicket(customer, reference));
  }

  /**
   * The account's tickets, the newest first. With `q` a page may be short, even empty, and have a next one: a search
   * does a bounded amount of work at a time.
   */
  @Get()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  list(@CurrentCustomer() viewer: Customer, @Query() query: TicketListQuery): Promise<TicketPageResponse> {
    return this.queries.execute(new CustomerTickets(viewer, query));
  }

  /** One ticket with its messages. */
  @Get(':reference')
  @Problems({ 404: ['tickets.not-found'] })
  read(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
  ): Promise<TicketWithMessagesResponse> {
    return this.queries.execute(new CustomerTicket(viewer, reference));
  }

  /**
   * Writes a message, or says that the matter is solved, or both. After an answer a message reopens the ticket; to an
   * archived one it begins a new ticket, named in `followUp`.
   */
  @Post(':reference/messages')
  @Idempotent()
  @Problems({
    400: ['request.invalid', 'tickets.unknown-step', ...attachingCodes],
    403: ['tickets.address-blocked'],
    404: ['tickets.not-found'],
    409: ['tickets.already-closed', 'tickets.transition-refused'],
  })
  async write(
    @CurrentCustomer() author: Customer,
    @Param('reference') reference: string,
    @Body() { body, solved, nothingNew, steps, fileIds }: WriteMessageRequest,
  ): Promise<MessageResponse> {
    const said = { body: body ?? null, solved: solved ?? false, nothingNew, steps, fileIds };
    const reply = new ReplyToTicket({ author, reference, ...said });
    const { messageId, followUp } = await this.commands.execute(reply);
    const message = await this.queries.execute(new WrittenMessage(messageId));
    return { ...message, ...(followUp && { followUp }) };
  }

  /** «No responde a mi pregunta»: the first one of a standard ticket brings it back by itself. */
  @Post(':reference/objections')
  @Idempotent()
  @Problems({
    400: ['request.invalid'],
    404: ['tickets.not-found'],
    409: ['queue.nothing-to-object-to', 'queue.objection-too-late', 'queue.objection-pending'],
  })
  async object(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
    @Body() { messageId }: ObjectionRequest,
  ): Promise<ObjectionMadeResponse> {
    const objection = { viewer, reference, messageId };
    const { objectionId, outcome } = await this.commands.execute(new ObjectToAnswer(objection));
    return { id: objectionId, outcome };
  }

  /** Where the ticket stands, and why. */
  @Get(':reference/place')
  @Problems({ 404: ['tickets.not-found'], 409: ['queue.not-waiting'] })
  place(@CurrentCustomer() viewer: Customer, @Param('reference') reference: string): Promise<PlaceResponse> {
    return this.queries.execute(new TicketPlace(viewer, reference));
  }

  /** Begins to buy priority for a waiting ticket, or answers the purchase that is under way. */
  @Put(':reference/premium')
  @Problems({
    404: ['tickets.not-found'],
    409: [
      'tickets.already-premium',
      'tickets.being-answered',
      'tickets.already-closed',
      'tickets.transition-refused',
      'billing.no-price',
      'queue.premium-not-sold',
    ],
  })
  async upgrade(
    @CurrentCustomer() buyer: Customer,
    @Param('reference') reference: string,
  ): Promise<UpgradeResponse> {
    const upgrade = new UpgradeTicket({ reference, buyer });
    const { purchaseId, status, checkoutUrl } = await this.commands.execute(upgrade);
    return { purchase: { id: purchaseId, status, ...(checkoutUrl && { checkoutUrl }) } };
  }
}
