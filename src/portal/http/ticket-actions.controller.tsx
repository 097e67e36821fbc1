import { Body, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { WriteMessageRequest } from '../../desk/ticket.request';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Invalid, NotFound } from '../../platform/errors';
import { checked } from '../../platform/http/validation';
import { isId } from '../../platform/ids';
import { ObjectToAnswer, UpgradeTicket } from '../../queue/api';
import { ReplyToTicket, type StepResult } from '../../tickets/api';
import { RateTicket } from '../../tickets/rating-api';
import { Pages } from '../for-pages';
import type { Page } from '../render/page';
import { saidBy, tickedIn } from './said';
import { SendOnce } from './send-once';
import { TicketPages } from './ticket-pages';
import { MessageForm, ObjectionForm, OnceForm, RatingForm } from './tickets.request';

interface Asked {
  viewer: Customer;
  reference: string;
  response: Response;
  place: string;
  sendKey: string;
  content?: unknown;
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
  ) {}

  @Post('mensajes')
  write(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
    @Body() { body, outcome, sendKey }: MessageForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const content = { body, outcome };
    const asked = { viewer, reference, response, place: 'mensajes', sendKey, content, typed: body };
    return this.send(asked, async () => {
      const { said, hecho } = saidBy(outcome, body);
      const reply = { author: viewer, reference, ...said };
      const { followUp } = await this.commands.execute(new ReplyToTicket(reply));
      return `${followUp ?? reference}?hecho=${hecho}`;
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
    return this.send({ viewer, reference, response, place: 'pasos', sendKey, content: steps }, async () => {
      const ticked = checked(WriteMessageRequest, { steps }).steps as StepResult[];
      await this.commands.execute(
        new ReplyToTicket({ author: viewer, reference, body: null, solved: false, steps: ticked }),
      );
      return `${reference}?hecho=pasos`;
    });
  }

  @Post('objecion')
  object(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
    @Body() { messageId, sendKey }: ObjectionForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const asked = { viewer, reference, response, place: 'objecion', sendKey, content: messageId };
    return this.send(asked, async () => {
      await this.commands.execute(new ObjectToAnswer({ viewer, reference, messageId }));
      return `${reference}?hecho=objecion`;
    });
  }

  /** Leads to the page that tells what is to be paid: browsers let no form lead to another site. */
  @Post('prioridad')
  upgrade(
    @CurrentCustomer() viewer: Customer,
    @Param('reference') reference: string,
    @Body() { sendKey }: OnceForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.send({ viewer, reference, response, place: 'prioridad', sendKey }, async () => {
      await this.commands.execute(new UpgradeTicket({ reference, buyer: viewer }));
      return `${reference}/recibido`;
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
    { viewer, reference, response, place, sendKey, content, typed = '' }: Asked,
    work: () => Promise<string>,
  ): Promise<Page | undefined> {
    try {
      const sent = { sendKey, place: `/tickets/${reference}/${place}`, content };
      const next = await this.once.send(sent, work);
      response.redirect(303, `/${currentContext().locale}/tickets/${next}`);
      return undefined;
    } catch (error) {
      if (error instanceof NotFound) throw error;
      return this.pages.ofCustomer(viewer, reference, undefined, { typed, error });
    }
  }
}
