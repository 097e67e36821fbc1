import { Body, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import { CustomerTicket } from '../../desk/api';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { DomainError, NotFound } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { problemText } from '../../platform/http/problem-words';
import { ReplyToTicket } from '../../tickets/api';
import { readReference } from '../../tickets/reference';
import { ConfirmContact, OpenFollowUp, TicketOfLink } from '../../tickets/sending-api';
import { Pages } from '../for-pages';
import { ConfirmQuestionPage, QuestionLinkFailedPage } from '../pages/contact-pages';
import { TicketPage } from '../pages/ticket-page';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { ContactQuery } from './contact.request';
import { ConfirmForm, LinkQuery } from './people.request';
import { saidBy } from './said';
import { SendOnce } from './send-once';
import { doneWords, ticketFaults, titled } from './ticket-pages';
import { MessageForm } from './tickets.request';

/** A ticket without an account: confirming it, reading it, writing on, each by a link that holds a secret. */
@ForEveryone()
@Pages()
export class ContactTicketPagesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly once: SendOnce,
  ) {}

  @Get('confirmar-pregunta')
  @Header('Cache-Control', 'no-store')
  confirmPage(@Query() { token }: LinkQuery): Page {
    if (!token) return failed('tickets.link-invalid');
    const { confirmTitle } = wordsIn(currentContext().locale).contact;
    return { title: confirmTitle, body: <ConfirmQuestionPage token={token} /> };
  }

  @Post('confirmar-pregunta')
  @Header('Cache-Control', 'no-store')
  async confirm(
    @Body() { token }: ConfirmForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    try {
      const { readingToken } = await this.commands.execute(new ConfirmContact(token));
      response.redirect(303, `/${currentContext().locale}/contacts/tickets/${readingToken}?hecho=confirmado`);
      return undefined;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return failed(error.code, error.params);
    }
  }

  @Get('contacts/tickets/:token')
  @Header('Cache-Control', 'no-store')
  read(@Param('token') token: string, @Query() { hecho }: ContactQuery): Promise<Page> {
    return this.page(token, hecho);
  }

  @Post('contacts/tickets/:token/mensajes')
  @Header('Cache-Control', 'no-store')
  async write(
    @Param('token') token: string,
    @Body() { body, outcome, sendKey }: MessageForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { viewer: author, reference } = await this.opened(token);
    const context = currentContext();
    context.actor = { id: author.id, kind: 'contact' };
    try {
      const sent = { sendKey, place: `/contacts/tickets/${reference}`, content: { body, outcome } };
      const answer = await this.once.send(sent, async () => {
        const { said, hecho } = saidBy(outcome, body);
        const { followUp } = await this.commands.execute(new ReplyToTicket({ author, reference, ...said }));
        return followUp ?? hecho;
      });
      const begun = readReference(answer);
      const next = begun
        ? `${await this.tokenOf(author.id, begun)}?hecho=seguimiento`
        : `${token}?hecho=${answer}`;
      response.redirect(303, `/${context.locale}/contacts/tickets/${next}`);
      return undefined;
    } catch (error) {
      return this.page(token, undefined, { typed: body, error });
    }
  }

  private async page(
    token: string,
    hecho?: string,
    refused?: { typed: string; error: unknown },
  ): Promise<Page> {
    const { locale } = currentContext();
    const opened = await this.queries.execute(new TicketOfLink(token));
    if (!opened) return failed('tickets.link-invalid', {}, 404);
    const { viewer, reference } = opened;
    const ticket = await this.queries.execute(new CustomerTicket(viewer, reference));
    const faults = refused ? ticketFaults(refused.error) : [];
    const base = `/${locale}/contacts/tickets/${encodeURIComponent(token)}`;
    const typed = refused?.typed ?? '';
    const props = { ticket, base, faults, typed, files: null, done: doneWords(hecho) };
    return titled(
      ticket.subject,
      faults,
      <TicketPage {...props} priority={null} asksForSteps={false} byLink />,
    );
  }

  /** Made anew each time: a token stands in no answer that is kept. */
  private async tokenOf(contactId: string, followUp: string): Promise<string> {
    return (await this.commands.execute(new OpenFollowUp(contactId, followUp))).readingToken;
  }

  private async opened(token: string) {
    const ticket = await this.queries.execute(new TicketOfLink(token));
    if (!ticket) throw new NotFound('tickets.not-found');
    return ticket;
  }
}

function failed(code: string, params: DomainError['params'] = {}, status = 422): Page {
  const { locale } = currentContext();
  const { forms, contact } = wordsIn(locale);
  const body = <QuestionLinkFailedPage why={problemText(code, locale, params)} />;
  return { title: forms.errorPrefix + contact.failedTitle, status, body };
}
