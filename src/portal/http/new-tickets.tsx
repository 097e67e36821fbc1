import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShopsOfAccount, type Customer } from '../../accounts/api';
import { TicketCheck } from '../../desk/api';
import { ListCategories } from '../../knowledge/api';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { AcceptBatch, AcceptTicket, MakeOffers } from '../../queue/api';
import type { TicketDraft } from '../../tickets/api';
import { LookBeforeSending } from '../../tickets/sending-api';
import { CheckPage } from '../pages/check-page';
import { NewTicketPage, type TicketTyped } from '../pages/new-ticket-page';
import type { FieldFault } from '../parts/error-summary';
import { faultsOf } from '../parts/field-faults';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import type { SendTicketForm } from './new-ticket.request';
import { SendOnce } from './send-once';
import { titled } from './ticket-pages';
import { chosenIn, draftOf, typedIn } from './written-ticket';

const shopsShown = 100;

/** The way of a ticket from its form over the page that checks it to the desk. */
@Injectable()
export class NewTickets {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly once: SendOnce,
  ) {}

  async form(accountId: string, typed: TicketTyped, faults: readonly FieldFault[] = []): Promise<Page> {
    const { locale } = currentContext();
    const categories = await this.queries.execute(new ListCategories(locale));
    const { items: shops } = await this.queries.execute(new ShopsOfAccount(accountId, { limit: shopsShown }));
    const body = <NewTicketPage {...{ typed, categories, shops, faults }} />;
    return titled(wordsIn(locale).write.title, faults, body);
  }

  async check(
    customer: Customer,
    typed: TicketTyped,
    level: 'standard' | 'premium' = 'standard',
    faults: readonly FieldFault[] = [],
  ): Promise<Page> {
    let draft: TicketDraft;
    try {
      draft = await this.draft(typed);
    } catch (error) {
      return this.form(customer.accountId, typed, ticketFaults(error));
    }
    const { subject, body, categorySlug } = draft;
    const offers = await this.commands.execute(new MakeOffers(customer.accountId));
    const check = await this.queries.execute(
      new TicketCheck(customer, { subject, body, categorySlug }, offers),
    );
    const page = <CheckPage {...{ typed, check, level, faults }} />;
    return titled(wordsIn(currentContext().locale).write.checkTitle, faults, page);
  }

  /** Where to go on below the tickets, or the page that tells why nothing was sent. */
  async send(customer: Customer, form: SendTicketForm): Promise<Page | string> {
    const typed = typedIn(form);
    const { shopId, categorySlug, subject, body } = typed;
    const { sendKey, level, split } = form;
    // An offer is made anew whenever the page is shown, and is no other ticket.
    const content = { shopId, categorySlug, subject, body, level, split };
    try {
      const draft = { ...(await this.draft(typed)), ...chosenIn(form) };
      return await this.once.send({ sendKey, place: '/tickets/nuevo', content }, () =>
        split === 'apart' ? this.sendApart(customer, draft) : this.sendOne(customer, draft),
      );
    } catch (error) {
      const isReused = error instanceof Invalid && error.code === 'request.idempotency-key-reused';
      if (!isReused) return this.check(customer, typed, level, ticketFaults(error, `level-${level}`));
      const message = wordsIn(currentContext().locale).write.editedAgain;
      const faults = [{ field: `level-${level}`, message }];
      return this.check(customer, { ...typed, sendKey: newId() }, level, faults);
    }
  }

  private async sendOne(customer: Customer, draft: TicketDraft): Promise<string> {
    const accept = new AcceptTicket(customer, draft, this.clock.now());
    const { reference } = await this.commands.execute(accept);
    return `/${reference}/recibido`;
  }

  private async sendApart(customer: Customer, draft: TicketDraft): Promise<string> {
    const { locale } = currentContext();
    const { split } = await this.queries.execute(new LookBeforeSending(customer, draft, locale));
    if (split.length < 2) return this.sendOne(customer, draft);
    const drafts = split.map((part) => ({ ...draft, ...part }));
    await this.commands.execute(new AcceptBatch(customer, drafts, this.clock.now()));
    return '?hecho=varios';
  }

  private async draft(typed: TicketTyped): Promise<TicketDraft> {
    const { locale } = currentContext();
    return draftOf(typed, await this.queries.execute(new ListCategories(locale)), locale);
  }
}

function ticketFaults(error: unknown, main?: string): FieldFault[] {
  const { write } = wordsIn(currentContext().locale);
  const labels = {
    shopId: write.shop,
    categorySlug: write.category,
    subject: write.subject,
    body: write.body,
  };
  return faultsOf(error, labels, main ?? 'body');
}
