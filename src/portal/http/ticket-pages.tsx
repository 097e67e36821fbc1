import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Customer } from '../../accounts/api';
import { CustomerTicket, PriorityNow } from '../../desk/api';
import { currentContext } from '../../platform/context';
import { TicketPage } from '../pages/ticket-page';
import type { FieldFault } from '../parts/error-summary';
import { faultsOf } from '../parts/field-faults';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';

/** Where priority may be bought. */
const upgradable = ['queued', 'needs_info', 'parked'];

interface Refused {
  typed: string;
  error: unknown;
}

/** The page of one ticket, also after a form of it was refused. */
@Injectable()
export class TicketPages {
  constructor(private readonly queries: QueryBus) {}

  async ofCustomer(viewer: Customer, reference: string, hecho?: string, refused?: Refused): Promise<Page> {
    const { locale } = currentContext();
    const ticket = await this.queries.execute(new CustomerTicket(viewer, reference));
    const isForSale =
      ticket.level === 'standard' && upgradable.includes(ticket.status) && !ticket.purchase?.checkoutUrl;
    const priority = isForSale ? await this.queries.execute(new PriorityNow()) : null;
    const base = `/${locale}/tickets/${ticket.reference}`;
    const faults = refused ? ticketFaults(refused.error) : [];
    const props = { ticket, base, priority, faults, typed: refused?.typed ?? '', done: doneWords(hecho) };
    return titled(ticket.subject, faults, <TicketPage {...props} byLink={false} />);
  }
}

/** The page under its title, which tells first that something is wrong. */
export function titled(title: string, faults: readonly FieldFault[], body: Page['body']): Page {
  if (faults.length === 0) return { title, body };
  return { title: wordsIn(currentContext().locale).forms.errorPrefix + title, status: 422, body };
}

export function ticketFaults(error: unknown): FieldFault[] {
  const { tickets } = wordsIn(currentContext().locale);
  return faultsOf(error, { body: tickets.replyLabel });
}

/** What was just done, in words. */
export function doneWords(hecho: string | undefined): string | null {
  const { tickets, contact } = wordsIn(currentContext().locale);
  const said: Readonly<Record<string, string>> = {
    enviado: tickets.sent,
    resuelto: tickets.solvedDone,
    'nada-nuevo': tickets.nothingNewDone,
    pasos: tickets.stepsSaved,
    objecion: tickets.objected,
    valorado: tickets.rated,
    confirmado: contact.confirmed,
  };
  return said[hecho ?? ''] ?? null;
}
