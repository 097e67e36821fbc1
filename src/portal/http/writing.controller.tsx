import { Body, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Customer, Person } from '../../accounts/api';
import { MaybePerson } from '../../accounts/audience';
import { currentContext } from '../../platform/context';
import { Conflict, Invalid, NotFound } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { checked } from '../../platform/http/validation';
import { Pages } from '../for-pages';
import type { FieldFault } from '../parts/error-summary';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { KeepsWords } from '../render/same-origin';
import { customerIn } from './customer-in';
import { KeptDrafts } from './kept-drafts';
import {
  AddToTicketForm,
  DraftForm,
  NewTicketForm,
  SendTicketForm,
  type ShownDraftForm,
} from './new-ticket.request';
import { draftFaults, NewTickets } from './new-tickets';
import { PageForms } from './page-forms';
import { SendTickets } from './send-tickets';
import { contentOf, factsIn } from './written-ticket';

/** What a form left behind: its draft, and why files of it were refused. */
interface Kept {
  form: NewTicketForm;
  key: string;
  isApart: boolean;
  faults: FieldFault[];
}

const writing = '/tickets/nuevo';

/**
 * The forms of a ticket that is being written. They are taken from everybody: whoever is signed in no more loses no
 * word, signs in, and goes on.
 */
@ForEveryone()
@Pages('tickets/nuevo')
export class WritingController {
  constructor(
    private readonly tickets: NewTickets,
    private readonly drafts: KeptDrafts,
    private readonly forms: PageForms,
    private readonly sending: SendTickets,
  ) {}

  /** Keeps what was typed, and leads on. */
  @Post()
  @KeepsWords()
  async write(
    @MaybePerson() person: Person | null,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const customer = customerIn(person);
    const { form, key, isApart, faults } = await this.keep(customer, request);
    if (!customer) return lead(response, signIn(form.go === 'continue' ? 'revisar' : '', key, form.draftId));
    if (form.remove !== undefined) await this.forms.remove(form.remove, customer);
    const told = {
      ...(isApart && { hecho: 'aparte' }),
      ...(faults.length > 0 && { rechazados: await this.forms.keepFaults(faults) }),
    };
    if (Object.keys(told).length === 0) return lead(response, await this.next(customer, form, key));
    return lead(response, `${writing}?${String(new URLSearchParams({ borrador: key, ...told }))}`);
  }

  /** The same while one types: answers the draft. */
  @Post('guardar')
  async save(
    @MaybePerson() person: Person | null,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { key, isApart } = await this.keep(customerIn(person), request);
    response.json({ draftId: key, isApart });
  }

  @Post('descartar')
  async discard(
    @MaybePerson() person: Person | null,
    @Body() { draftId }: DraftForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<undefined> {
    const customer = customerIn(person);
    if (customer) await this.drafts.discard(draftId, customer.id);
    return lead(response, customer ? `${writing}?hecho=descartado` : signIn('', draftId));
  }

  /** The page that checks gives its own way back as well: nothing is kept in it but the draft. */
  @Post('enviar')
  send(
    @MaybePerson() person: Person | null,
    @Body() form: SendTicketForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.sendShown(
      person,
      form,
      response,
      (customer) => this.sending.send(customer, form),
      form.level,
    );
  }

  /** As a message of a ticket that asks the same. */
  @Post('anadir')
  add(
    @MaybePerson() person: Person | null,
    @Body() form: AddToTicketForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.sendShown(person, form, response, (customer) => this.sending.addTo(customer, form));
  }

  private async keep(customer: Customer | null, request: Request): Promise<Kept> {
    const { fields, fileIds, faults } = await this.forms.receive(request, customer);
    const { facts, rest } = factsIn(fields);
    const { files: _, ...typed } = rest;
    const form = checked(NewTicketForm, typed);
    const kept = [...form.fileIds, ...fileIds].filter((id) => id !== form.remove);
    const { draftId, version, sendKey } = form;
    const content = contentOf(form, facts, kept);
    const { key, isApart } = await this.drafts.keep(
      { draftId, version, sendKey, content },
      customer?.id ?? null,
    );
    return { form, key, isApart, faults };
  }

  /** Facts that were not asked for yet are asked for once, and then whoever leaves them out goes on without. */
  private async next(
    customer: Customer,
    { go, asked, categorySlug }: NewTicketForm,
    key: string,
  ): Promise<string> {
    const query = String(new URLSearchParams({ borrador: key }));
    if (go === 'save') return `${writing}?${query}&hecho=guardado`;
    if (go === 'topic') return `${writing}?${query}#facts`;
    if (go !== 'continue') return `${writing}?${query}#fileIds`;
    const topic = asked === categorySlug ? null : await this.tickets.facts(customer, categorySlug);
    const isAsked = topic?.facts.some(({ required }) => required) ?? false;
    return isAsked ? `${writing}?${query}&hecho=datos#facts` : `${writing}/revisar?${query}`;
  }

  /** What is refused is told on the page that checks, or on the form when a field of it is wrong. */
  private async sendShown(
    person: Person | null,
    { draftId }: ShownDraftForm,
    response: Response,
    send: (customer: Customer) => Promise<string>,
    level: 'standard' | 'premium' = 'standard',
  ): Promise<Page | undefined> {
    const customer = customerIn(person);
    if (!customer) return lead(response, signIn('revisar', draftId));
    try {
      return lead(response, await send(customer));
    } catch (error) {
      const draft = await this.drafts.open(draftId, customer.id);
      // Sent or discarded elsewhere: its page says which.
      if (!draft)
        return lead(response, `${writing}/revisar?${String(new URLSearchParams({ borrador: draftId }))}`);
      if (error instanceof NotFound) throw error;
      const faults = faultsOfSending(error, `level-${level}`);
      const isOfForm = error instanceof Invalid && error.faults.length > 0;
      return isOfForm
        ? this.tickets.form(customer, draft, { faults })
        : this.tickets.check(customer, draft, level, faults);
    }
  }
}

function faultsOfSending(error: unknown, main: string): FieldFault[] {
  const isChanged = error instanceof Conflict && error.code === 'tickets.draft-changed-meanwhile';
  if (!isChanged) return draftFaults(error, main);
  return [{ field: main, message: wordsIn(currentContext().locale).sending.changed }];
}

/** Signing in, and then back to the draft; `before` is the one in whose place it was kept. */
function signIn(page: '' | 'revisar', key: string, before = ''): string {
  const query = new URLSearchParams({ borrador: key, ...(before && before !== key && { antes: before }) });
  if (!page) query.set('hecho', 'conservado');
  const next = `/${currentContext().locale}${writing}${page && `/${page}`}?${String(query)}`;
  return `/entrar?${String(new URLSearchParams({ next }))}`;
}

function lead(response: Response, to: string): undefined {
  response.redirect(303, `/${currentContext().locale}${to}`);
}
