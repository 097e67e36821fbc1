import { Body, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Customer, Person } from '../../accounts/api';
import { CurrentCustomer, ForCustomers, MaybePerson } from '../../accounts/audience';
import { WriteMessageRequest } from '../../desk/ticket.request';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Invalid, NotFound } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { checked } from '../../platform/http/validation';
import { isId } from '../../platform/ids';
import { ObjectToAnswer, UpgradeTicket } from '../../queue/api';
import { ReplyToTicket, type StepResult } from '../../tickets/api';
import { RateTicket } from '../../tickets/rating-api';
import { Pages } from '../for-pages';
import type { Page } from '../render/page';
import { KeepsWords } from '../render/same-origin';
import { customerIn } from './customer-in';
import { KeptDrafts } from './kept-drafts';
import { PageForms } from './page-forms';
import { saidBy, tickedIn, withoutSteps } from './said';
import { SendOnce } from './send-once';
import { ticketFaults, TicketPages } from './ticket-pages';
import { MessageForm, ObjectionForm, OnceForm, RatingForm } from './tickets.request';

interface Asked {
  viewer: Customer;
  reference: string;
  response: Response;
  place: string;
  sendKey: string;
  content?: object;
  typed?: string;
}

/** What somebody does on the page of their ticket. */
@ForCustomers()
@Pages('tickets/:reference')
export class TicketActionsController {
  constructor(
    private readonly commands: Commands,
    private readonly pages: TicketPages,
    private readonly once: SendOnce,
    private readonly forms: PageForms,
    private readonly drafts: KeptDrafts,
  ) {}

  /** Taken from everybody: whoever is signed in no more signs in, and finds the message as it was typed. */
  @Post('mensajes')
  @KeepsWords()
  @ForEveryone()
  async write(
    @MaybePerson() person: Person | null,
    @Param('reference') reference: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const viewer = customerIn(person);
    const { fields, fileIds, faults } = await this.forms.receive(request, viewer);
    const { files: _, ...typed } = fields;
    const form = checked(MessageForm, withoutSteps(typed));
    const steps = tickedIn(typed);
    const { body, outcome, sendKey, remove } = form;
    if (!viewer) return this.signIn(reference, form, response);
    const kept = [...form.fileIds, ...fileIds].filter((id) => id !== remove);
    if (remove !== undefined) await this.forms.remove(remove, viewer);
    if (remove !== undefined || faults.length > 0) {
      return this.pages.ofCustomer(viewer, reference, undefined, { typed: body, fileIds: kept, faults });
    }
    const mayAsk = outcome === 'message' && form.asked === undefined && body.trim() !== '';
    if (mayAsk && (await this.pages.hasUntickedSteps(viewer, reference))) {
      const unsent = { typed: body, fileIds: kept, asksForSteps: true };
      return this.pages.ofCustomer(viewer, reference, undefined, unsent);
    }
    const content = { body, outcome, fileIds: kept, steps };
    const asked = { viewer, reference, response, place: 'mensajes', sendKey, content, typed: body };
    return this.send(asked, async () => {
      const { said, hecho } = saidBy(outcome, body, { fileIds: kept, steps });
      const reply = { author: viewer, reference, ...said };
      const { followUp } = await this.commands.execute(new ReplyToTicket(reply));
      return followUp ? `${followUp}?hecho=seguimiento` : `${reference}?hecho=${hecho}`;
    });
  }

  @Post('pasos')
  tick(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
    @Body() form: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const sendKey = typeof form.sendKey === 'string' && isId(form.sendKey) ? form.sendKey : null;
    if (sendKey === null) throw new Invalid('request.invalid');
    const steps = tickedIn(form);
    return this.send(
      { viewer, reference, response, place: 'pasos', sendKey, content: { steps } },
      async () => {
        const ticked = checked(WriteMessageRequest, { steps }).steps as StepResult[];
        await this.commands.execute(
          new ReplyToTicket({ author: viewer, reference, body: null, solved: false, steps: ticked }),
        );
        return `${reference}?hecho=pasos`;
      },
    );
  }

  @Post('objecion')
  object(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
    @Body() { messageId, sendKey }: ObjectionForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const asked = { viewer, reference, response, place: 'objecion', sendKey, content: { messageId } };
    return this.send(asked, async () => {
      await this.commands.execute(new ObjectToAnswer({ viewer, reference, messageId }));
      return `${reference}?hecho=objecion`;
    });
  }

  /** Leads to the page that tells what is to be paid; after a declined payment it begins another one. */
  @Post('prioridad')
  upgrade(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
    @Body() { sendKey }: OnceForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.send({ viewer, reference, response, place: 'prioridad', sendKey }, async () => {
      await this.commands.execute(new UpgradeTicket({ reference, buyer: viewer }));
      return `${reference}/pago`;
    });
  }

  @Post('valoracion')
  rate(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
    @Body() { score, comment, sendKey }: RatingForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const content = { score, comment };
    return this.send({ viewer, reference, response, place: 'valoracion', sendKey, content }, async () => {
      const stars = /^[1-5]$/.test(score) ? Number(score) : null;
      if (stars === null) throw new Invalid('request.invalid');
      const said = comment.trim().slice(0, 2_000) || null;
      await this.commands.execute(new RateTicket(viewer, reference, stars, said));
      return `${reference}?hecho=valorado`;
    });
  }

  /** What is refused is told on the page of the ticket, with what was typed. */
  private async send(
    { viewer, reference, response, place, sendKey, content = {}, typed = '' }: Asked,
    work: () => Promise<string>,
  ): Promise<Page | undefined> {
    try {
      const sent = { sendKey, place: `/tickets/${reference}/${place}`, content };
      const next = await this.once.send(sent, work);
      response.redirect(303, `/${currentContext().locale}/tickets/${next}`);
      return undefined;
    } catch (error) {
      if (error instanceof NotFound) throw error;
      const { fileIds } = content as { fileIds?: string[] };
      return this.pages.ofCustomer(viewer, reference, undefined, {
        typed,
        fileIds,
        faults: ticketFaults(error),
      });
    }
  }

  private async signIn(
    reference: string,
    { body, sendKey }: MessageForm,
    response: Response,
  ): Promise<undefined> {
    const { locale } = currentContext();
    const { key: borrador } = await this.drafts.keep({ draftId: '', sendKey, content: { body } }, null);
    const next = `/${locale}/tickets/${encodeURIComponent(reference)}?${String(new URLSearchParams({ borrador }))}`;
    response.redirect(303, `/${locale}/entrar?${String(new URLSearchParams({ next }))}`);
  }
}
