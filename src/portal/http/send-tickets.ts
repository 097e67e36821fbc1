import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Customer } from '../../accounts/api';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Conflict } from '../../platform/errors';
import { AcceptBatch, AcceptTicket } from '../../queue/api';
import { ReplyToTicket, type TicketDraft } from '../../tickets/api';
import { DiscardDraft, DraftByKey, type DraftView } from '../../tickets/draft-api';
import { LookBeforeSending } from '../../tickets/sending-api';
import type { AddToTicketForm, SendTicketForm, ShownDraftForm } from './new-ticket.request';
import { NewTickets } from './new-tickets';
import { SendOnce } from './send-once';
import { chosenIn } from './written-ticket';

const place = '/tickets/nuevo';

/** Sends a draft once: as a ticket, as several, or as a message of a ticket that asks the same. */
@Injectable()
export class SendTickets {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly once: SendOnce,
    private readonly tickets: NewTickets,
  ) {}

  /**
   * Answers where to go on. Errors: `tickets.draft-not-found`, `tickets.draft-changed-meanwhile`, and
   * those of sending a ticket.
   */
  send(customer: Customer, form: SendTicketForm): Promise<string> {
    return this.sendShown(customer, form, async (draft) => {
      const ticket = { ...(await this.tickets.ticket(draft)), ...chosenIn(form) };
      return form.split === 'apart' ? this.sendApart(customer, ticket) : this.sendOne(customer, ticket);
    });
  }

  /** The same for a message of another ticket. Errors also: those of a reply. */
  addTo(customer: Customer, form: AddToTicketForm): Promise<string> {
    return this.sendShown(customer, form, async (draft) => {
      const { body, fileIds = [] } = await this.tickets.ticket(draft);
      const { reference } = form;
      const reply = new ReplyToTicket({ author: customer, reference, body, solved: false, fileIds });
      const { followUp } = await this.commands.execute(reply);
      await this.commands.execute(new DiscardDraft(draft.id, customer.id));
      return `/tickets/${followUp ?? reference}?hecho=anadido`;
    });
  }

  /** Where the sending of a draft that is gone led to; `null` when it was not sent, or long ago. */
  sentTo(draftId: string): Promise<string | null> {
    return this.once.answerTo({ sendKey: this.once.keyOf(draftId), place });
  }

  private sendShown(
    { id }: Customer,
    { draftId, version }: ShownDraftForm,
    send: (draft: DraftView) => Promise<string>,
  ): Promise<string> {
    return this.once.send({ sendKey: this.once.keyOf(draftId), place, content: null }, async () => {
      const draft = await this.queries.execute(new DraftByKey(draftId, id));
      if (String(draft.version) !== version) throw new Conflict('tickets.draft-changed-meanwhile');
      return send(draft);
    });
  }

  private async sendOne(customer: Customer, draft: TicketDraft): Promise<string> {
    const accept = new AcceptTicket(customer, draft, this.clock.now());
    const { reference } = await this.commands.execute(accept);
    return `/tickets/${reference}/${draft.level === 'premium' ? 'pago' : 'recibido'}`;
  }

  private async sendApart(customer: Customer, draft: TicketDraft): Promise<string> {
    const { locale } = currentContext();
    const { split } = await this.queries.execute(new LookBeforeSending(customer, draft, locale));
    if (split.length < 2) return this.sendOne(customer, draft);
    // The draft and its files can go with one of them alone.
    const { draftId: _draft, fileIds: _files, ...shared } = draft;
    const drafts = split.map((part, at) => ({ ...(at === 0 ? draft : shared), ...part }));
    await this.commands.execute(new AcceptBatch(customer, drafts, this.clock.now()));
    // Each has a fee of its own, and these stand side by side.
    return draft.level === 'premium' ? '/cuenta/pagos?hecho=varios' : '/tickets?hecho=varios';
  }
}
