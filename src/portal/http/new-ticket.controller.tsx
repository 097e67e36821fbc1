import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { currentContext } from '../../platform/context';
import { Pages } from '../for-pages';
import type { Page } from '../render/page';
import { NewTicketForm, NewTicketQuery, SendTicketForm } from './new-ticket.request';
import { NewTickets } from './new-tickets';
import { typedIn } from './written-ticket';

/** A longer question is text, and its subject is for its author to write. */
const longestSubject = 100;

/** Writing a ticket, looking at it before it is sent, and sending it. */
@ForCustomers()
@Pages('tickets/nuevo')
export class NewTicketController {
  constructor(private readonly tickets: NewTickets) {}

  @Get()
  page(
    @CurrentCustomer() { accountId }: Customer,
    @Query() { q = '', pregunta = '' }: NewTicketQuery,
  ): Promise<Page> {
    const subject = q.length <= longestSubject ? q : '';
    const typed = { shopId: '', categorySlug: '', subject, body: q, questionId: pregunta };
    return this.tickets.form(accountId, typed);
  }

  /** Sends nothing yet: it shows what there is to know, or leads back to the form. */
  @Post('revisar')
  check(@CurrentCustomer() customer: Customer, @Body() form: NewTicketForm): Promise<Page> {
    const typed = typedIn(form);
    return form.go === 'edit'
      ? this.tickets.form(customer.accountId, typed)
      : this.tickets.check(customer, typed);
  }

  /** The page that checks gives its own way back as well: what it carries is sent along. */
  @Post('enviar')
  async send(
    @CurrentCustomer() customer: Customer,
    @Body() form: SendTicketForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const outcome = await this.tickets.send(customer, form);
    if (typeof outcome !== 'string') return outcome;
    response.redirect(303, `/${currentContext().locale}/tickets${outcome}`);
    return undefined;
  }
}
