import { Get, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { askerOf } from '../../knowledge/asker';
import { QuestionExists } from '../../knowledge/carried-question';
import { currentContext } from '../../platform/context';
import { Pages } from '../for-pages';
import { DraftGonePage } from '../pages/draft-gone-page';
import { FactFields } from '../parts/fact-fields';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { RenderPage } from '../render/render-page';
import { KeptDrafts } from './kept-drafts';
import { FactsQuery, NewTicketQuery } from './new-ticket.request';
import { NewTickets } from './new-tickets';
import { PageForms } from './page-forms';
import { SendTickets } from './send-tickets';

/** A longer question is text, and its subject is for its author to write. */
const longestSubject = 100;

/** Writing a ticket and looking at it before it is sent: pages with addresses, to come back to. */
@ForCustomers()
@Pages('tickets/nuevo')
export class NewTicketController {
  constructor(
    private readonly tickets: NewTickets,
    private readonly drafts: KeptDrafts,
    private readonly sending: SendTickets,
    private readonly forms: PageForms,
    private readonly renderer: RenderPage,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  async page(@CurrentCustomer() customer: Customer, @Query() query: NewTicketQuery): Promise<Page> {
    const { q = '', pregunta, borrador, antes, hecho, rechazados } = query;
    const done = doneWords(hecho);
    if (borrador === undefined) {
      const subject = q.length <= longestSubject ? q : '';
      // An address that somebody else used on this device must not keep a ticket from being sent.
      const isTheirs =
        pregunta && (await this.queries.execute(new QuestionExists(pregunta, askerOf(customer))));
      const typed = { subject, body: q, ...(isTheirs && { questionId: pregunta }) };
      return this.tickets.form(customer, typed, { done });
    }
    const draft = await this.open(customer, borrador, antes);
    if (!draft) return this.gone(borrador);
    const faults = await this.forms.keptFaults(rechazados);
    return this.tickets.form(customer, draft, { done, faults, isApart: hecho === 'aparte' });
  }

  /** Sends nothing yet: it shows what there is to know, or what is wrong with the form. */
  @Get('revisar')
  async check(@CurrentCustomer() customer: Customer, @Query() query: NewTicketQuery): Promise<Page> {
    const { borrador = '', antes } = query;
    const draft = await this.open(customer, borrador, antes);
    return draft ? this.tickets.check(customer, draft) : this.gone(borrador);
  }

  /** The facts of a topic as a part of the page, once it is chosen. */
  @Get('datos')
  async facts(
    @CurrentCustomer() customer: Customer,
    @Query() { tema }: FactsQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = await this.tickets.facts(customer, tema);
    const part = asked ? <FactFields asked={asked} typed={{}} /> : <></>;
    response.send(await this.renderer.part(part, request, response));
  }

  /** What was kept while nobody was signed in takes the place of the draft that it came from. */
  private async open({ id }: Customer, key: string, before: string | undefined) {
    const draft = await this.drafts.open(key, id);
    if (draft && before && before !== key) await this.drafts.discard(before, id);
    return draft;
  }

  private async gone(key: string): Promise<Page> {
    const { sending } = wordsIn(currentContext().locale);
    const sentTo = await this.sending.sentTo(key);
    const title = sentTo === null ? sending.goneTitle : sending.sentTitle;
    return { title, status: sentTo === null ? 404 : 200, body: <DraftGonePage sentTo={sentTo} /> };
  }
}

function doneWords(hecho: string | undefined): string | null {
  const { sending } = wordsIn(currentContext().locale);
  const said: Readonly<Record<string, string>> = {
    conservado: sending.kept,
    guardado: sending.saved,
    descartado: sending.discarded,
    datos: sending.factsWanted,
    aparte: sending.keptApart,
  };
  return said[hecho ?? ''] ?? null;
}
