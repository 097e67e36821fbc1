import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Invalid } from '../../platform/errors';
import { Idempotent } from '../../platform/http/idempotency';
import { attachingCodes } from '../../platform/files/attaching-codes';
import { Problems } from '../../platform/http/problems';
import { AddNote, AnswerTicket, RequestInformation, UpdateTicket } from '../../tickets/api';
import { OpenTicket } from '../../tickets/staff-api';
import { StaffLinks } from '../queries/staff-links';
import { StaffTicket, StaffTickets } from '../queries/staff-tickets';
import { WrittenMessage } from '../queries/written-message';
import { WrittenNote } from '../queries/written-note';
import { OpenTicketRequest } from './open-ticket.request';
import {
  AnswerRequest,
  InformationRequest,
  StaffTextRequest,
  StaffTicketListQuery,
} from './staff-ticket.request';
import {
  LinksResponse,
  NoteResponse,
  StaffTicketPageResponse,
  StaffTicketResponse,
} from './staff-ticket.response';
import { MessageResponse } from '../ticket.response';

const writing = {
  400: ['request.invalid', ...attachingCodes],
  404: ['tickets.not-found'],
  409: ['queue.claimed-by', 'tickets.already-closed', 'tickets.transition-refused'],
} as const;

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/tickets')
export class StaffTicketsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /**
   * Tickets of all accounts, the newest first. With `q` a page may be short, even empty, and have a next one: a search
   * does a bounded amount of work at a time.
   */
  @Get()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  list(@Query() query: StaffTicketListQuery): Promise<StaffTicketPageResponse> {
    return this.queries.execute(new StaffTickets(query));
  }

  /** Opens a ticket for somebody of an account, or for somebody without one, received now and marked so. */
  @Post()
  @Idempotent()
  @Problems({
    400: [
      'request.invalid',
      'tickets.account-or-contact',
      'tickets.unknown-account',
      'tickets.unknown-category',
      'tickets.unknown-shop',
    ],
    403: ['tickets.address-blocked'],
  })
  async open(
    @CurrentStaff() { id: agentId }: Staff,
    @Body() request: OpenTicketRequest,
  ): Promise<StaffTicketResponse> {
    const { reference } = await this.commands.execute(new OpenTicket(agentId, draftOf(request)));
    return this.queries.execute(new StaffTicket(reference, agentId));
  }

  /** One ticket with notes and history. */
  @Get(':reference')
  @Problems({ 404: ['tickets.not-found'] })
  read(@CurrentStaff() { id }: Staff, @Param('reference') reference: string): Promise<StaffTicketResponse> {
    return this.queries.execute(new StaffTicket(reference, id));
  }

  /** What it is linked to: its parts, what it follows, and what staff tied to it. */
  @Get(':reference/links')
  @Problems({ 404: ['tickets.not-found'] })
  async links(@Param('reference') reference: string): Promise<LinksResponse> {
    return { items: await this.queries.execute(new StaffLinks(reference)) };
  }

  /**
   * Answers the question, and can be taken back for ten seconds. A very short answer that points to nothing has to be
   * confirmed, since it may be meant as an update (`.../updates`). Refused when the customer wrote, or a colleague
   * answered, after `seenUpTo`, or when somebody else holds the ticket.
   */
  @Post(':reference/answers')
  @Idempotent()
  @Problems({
    ...writing,
    400: [...writing[400], 'tickets.unknown-message', 'tickets.unknown-article'],
    409: [
      ...writing[409],
      'tickets.customer-wrote-meanwhile',
      'tickets.answered-meanwhile',
      'tickets.answer-very-short',
    ],
  })
  async answer(
    @CurrentStaff() { id: agentId }: Staff,
    @Param('reference') reference: string,
    @Body() { close, ...said }: AnswerRequest,
  ): Promise<MessageResponse> {
    const answer = { ...said, agentId, reference, close: close ?? false };
    const { messageId } = await this.commands.execute(new AnswerTicket(answer));
    return this.queries.execute(new WrittenMessage(messageId));
  }

  /** Says where things stand; neither status nor clock nor promise change. */
  @Post(':reference/updates')
  @Idempotent()
  @Problems(writing)
  async update(
    @CurrentStaff() { id: agentId }: Staff,
    @Param('reference') reference: string,
    @Body() { body, fileIds }: StaffTextRequest,
  ): Promise<MessageResponse> {
    const { messageId } = await this.commands.execute(
      new UpdateTicket({ agentId, reference, body, fileIds }),
    );
    return this.queries.execute(new WrittenMessage(messageId));
  }

  /** Asks the customer for something; the clock stands until the reply. */
  @Post(':reference/information-requests')
  @Idempotent()
  @Problems({
    ...writing,
    400: [...writing[400], 'tickets.unknown-prepared-question', 'tickets.nothing-asked'],
  })
  async requestInformation(
    @CurrentStaff() { id: agentId }: Staff,
    @Param('reference') reference: string,
    @Body() asked: InformationRequest,
  ): Promise<MessageResponse> {
    const request = new RequestInformation({ ...asked, agentId, reference });
    const { messageId } = await this.commands.execute(request);
    return this.queries.execute(new WrittenMessage(messageId));
  }

  /** Writes a note that no customer ever sees. */
  @Post(':reference/notes')
  @Idempotent()
  @Problems({ 400: writing[400], 404: ['tickets.not-found'] })
  async note(
    @CurrentStaff() { id: agentId }: Staff,
    @Param('reference') reference: string,
    @Body() { body, fileIds }: StaffTextRequest,
  ): Promise<NoteResponse> {
    const { noteId } = await this.commands.execute(new AddNote({ agentId, reference, body, fileIds }));
    return this.queries.execute(new WrittenNote(noteId));
  }
}

/** Errors: `tickets.account-or-contact`. */
function draftOf({ accountId, personId, shopId, contact, ...said }: OpenTicketRequest): OpenTicket['draft'] {
  if (accountId !== undefined && !contact) {
    return { ...said, accountId, shopId: shopId ?? null, ...(personId && { authorId: personId }) };
  }
  const namesAccount = (accountId ?? personId ?? shopId ?? null) !== null;
  if (!contact || namesAccount) throw new Invalid('tickets.account-or-contact');
  const { name, email, locale } = contact;
  return { ...said, contact: { name: name.trim(), email, locale: locale ?? currentContext().locale } };
}
