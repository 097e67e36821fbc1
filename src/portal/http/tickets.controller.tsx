import { Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { CustomerTicket, CustomerTickets } from '../../desk/api';
import { currentContext } from '../../platform/context';
import { Pages } from '../for-pages';
import { ReceivedPage } from '../pages/received-page';
import { tabs, TicketsPage, type Tab } from '../pages/tickets-page';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { KeptDrafts } from './kept-drafts';
import { isForSale, TicketPages } from './ticket-pages';
import { TicketsQuery } from './tickets.request';

const ticketsAtOnce = 20;

/** The tickets of somebody of an account. */
@ForCustomers()
@Pages('tickets')
export class TicketsPagesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly pages: TicketPages,
    private readonly drafts: KeptDrafts,
  ) {}

  @Get()
  async list(@CurrentCustomer() viewer: Customer, @Query() query: TicketsQuery): Promise<Page> {
    const { estado = '', q = '', cursor, hecho } = query;
    const tab: Tab = estado in tabs ? (estado as Tab) : 'abiertos';
    const text = q.trim();
    const wanted = {
      statuses: tabs[tab],
      limit: ticketsAtOnce,
      ...(text && { q: text }),
      ...(cursor && { cursor }),
    };
    const { items, nextCursor } = await this.queries.execute(new CustomerTickets(viewer, wanted));
    const { title, sentApart } = wordsIn(currentContext().locale).tickets;
    const done = hecho === 'varios' ? sentApart : null;
    return { title, body: <TicketsPage {...{ tab, q: text, tickets: items, nextCursor, done }} /> };
  }

  @Get(':reference')
  async read(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
    @Query() { hecho, borrador }: TicketsQuery,
  ): Promise<Page> {
    const draft = borrador === undefined ? null : await this.drafts.peek(borrador);
    return this.pages.ofCustomer(viewer, reference, hecho, { typed: draft?.body ?? '' });
  }

  /** That it was received; to load it again sends nothing. */
  @Get(':reference/recibido')
  async received(@CurrentCustomer() viewer: Customer, @Param('reference') reference: string): Promise<Page> {
    const ticket = await this.queries.execute(new CustomerTicket(viewer, reference));
    const { received } = wordsIn(currentContext().locale).tickets;
    return { title: received, body: <ReceivedPage ticket={ticket} isForSale={isForSale(ticket)} /> };
  }
}
