import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Customer } from '../../accounts/api';
import { CustomerTicket, PriorityNow } from '../../desk/api';
import type { TicketResponse } from '../../desk/ticket.response';
import { currentContext } from '../../platform/context';
import { TicketPage } from '../pages/ticket-page';
import type { FieldFault } from '../parts/error-summary';
import { hasUntickedSteps } from '../parts/ticket-forms';
import { faultsOf } from '../parts/field-faults';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { PageForms } from './page-forms';

/** Where priority may be bought. */
const upgradable = ['queued', 'needs_info', 'parked'];

/** Whether priority can be bought for a ticket that has none, nor a payment under way. */
export function isForSale({ level, status, purchase }: TicketResponse): boolean {
  return level === 'standard' && upgradable.includes(status) && !purchase?.checkoutUrl;
}

/** A message that was not sent: as it was typed, with its files, and why. */
interface Unsent {
  typed: string;
  fileIds?: readonly string[] | undefined;
  /** Nothing is wrong with it: the form only asks how the steps went, and is sent as it is the next time. */
  asksForSteps?: boolean;
  faults?: readonly FieldFault[];
}

/** The page of one ticket, also after a form of it was refused. */
@Injectable()
export class TicketPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly forms: PageForms,
  ) {}

  /** Whether the customer would reply without a word on some step of our answer. */
  async hasUntickedSteps(viewer: Customer, reference: string): Promise<boolean> {
    return hasUntickedSteps(await this.queries.execute(new CustomerTicket(viewer, reference)));
  }

  async ofCustomer(viewer: Customer, reference: string, hecho?: string, unsent?: Unsent): Promise<Page> {
    const { locale } = currentContext();
    const ticket = await this.queries.execute(new CustomerTicket(viewer, reference));
    const priority = isForSale(ticket) ? await this.queries.execute(new PriorityNow()) : null;
    const base = `/${locale}/tickets/${ticket.reference}`;
    const { typed = '', fileIds = [], faults = [], asksForSteps = false } = unsent ?? {};
    const files = await this.forms.formFiles(fileIds, viewer);
    const done = asksForSteps ? wordsIn(locale).tickets.askForSteps : doneWords(hecho);
    const props = { ticket, base, priority, faults, typed, asksForSteps, files, done };
    const page = titled(ticket.subject, faults, <TicketPage {...props} byLink={false} />);
    return asksForSteps ? { ...page, status: 200 } : page;
  }
}

/** The page under its title, which tells first that something is wrong. */
export function titled(title: string, faults: readonly FieldFault[], body: Page['body']): Page {
  if (faults.length === 0) return { title, body };
  return { title: wordsIn(currentContext().locale).forms.errorPrefix + title, status: 422, body };
}

export function ticketFaults(error: unknown): FieldFault[] {
  const { tickets, sending } = wordsIn(currentContext().locale);
  return faultsOf(error, { body: tickets.replyLabel, fileIds: sending.files });
}

/** What was just done, in words. */
export function doneWords(hecho: string | undefined): string | null {
  const { tickets, contact, sending } = wordsIn(currentContext().locale);
  const said: Readonly<Record<string, string>> = {
    enviado: tickets.sent,
    seguimiento: tickets.followUpDone,
    resuelto: tickets.solvedDone,
    'nada-nuevo': tickets.nothingNewDone,
    pasos: tickets.stepsSaved,
    objecion: tickets.objected,
    valorado: tickets.rated,
    anadido: sending.addedTo,
    confirmado: contact.confirmed,
  };
  return said[hecho ?? ''] ?? null;
}
