import { Body, Get, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import { ListCategories } from '../../knowledge/api';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { AnswerInEvenTime } from '../../platform/http/answer-in-even-time';
import { ForEveryone } from '../../platform/http/audience';
import { checked } from '../../platform/http/validation';
import { ReadingLinkRequest, WriteAsContactRequest } from '../../tickets/contacts.request';
import { RequestReadingLink, WriteAsContact } from '../../tickets/sending-api';
import { Pages } from '../for-pages';
import { ContactPage, ContactSentPage, LostLinkPage, type ContactTyped } from '../pages/contact-pages';
import type { FieldFault } from '../parts/error-summary';
import { faultsOf } from '../parts/field-faults';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { ContactForm, ContactQuery, LostLinkForm } from './contact.request';
import { KeptDrafts } from './kept-drafts';
import { SendOnce } from './send-once';
import { titled } from './ticket-pages';

/** Writing without an account, and another link to read the answer. */
@ForEveryone()
@Pages('contacto')
export class ContactController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly once: SendOnce,
    private readonly drafts: KeptDrafts,
  ) {}

  @Get()
  async page(@Query() { q = '', hecho, borrador }: ContactQuery): Promise<Page> {
    if (hecho === 'enviado') {
      return { title: wordsIn(currentContext().locale).contact.sentTitle, body: <ContactSentPage /> };
    }
    const draft = borrador ? await this.drafts.peek(borrador) : null;
    const { categorySlug = '', subject = '', body = q } = draft ?? {};
    return this.form({ name: '', email: '', categorySlug, subject, body, draftId: draft?.id ?? '' }, []);
  }

  @Post()
  @UseInterceptors(AnswerInEvenTime)
  async write(
    @Body() { name, email, categorySlug, subject, body, draftId, sendKey }: ContactForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    const typed = { name, email: email.trim(), categorySlug, subject, body: body.replaceAll('\r\n', '\n') };
    try {
      const { name: called, email: address, ...question } = checked(WriteAsContactRequest, typed);
      const contact = { name: called.trim(), email: address, locale };
      await this.once.send({ sendKey, place: '/contacto', content: typed }, async () => {
        await this.commands.execute(
          new WriteAsContact(contact, { ...question, ...(draftId && { draftId }) }),
        );
        return '';
      });
    } catch (error) {
      const { contact, write } = wordsIn(locale);
      const labels = {
        name: contact.name,
        email: contact.email,
        categorySlug: write.category,
        subject: write.subject,
        body: write.body,
      };
      return this.form({ ...typed, draftId }, faultsOf(error, labels, 'body'));
    }
    response.redirect(303, `/${locale}/contacto?hecho=enviado`);
    return undefined;
  }

  @Get('enlace')
  lost(@Query() { hecho }: ContactQuery): Page {
    const { contact } = wordsIn(currentContext().locale);
    const done = hecho === 'enviado' ? contact.lostSent : null;
    return { title: contact.lostTitle, body: <LostLinkPage email="" reference="" faults={[]} done={done} /> };
  }

  @Post('enlace')
  @UseInterceptors(AnswerInEvenTime)
  async sendLink(
    @Body() form: LostLinkForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    const typed = { email: form.email.trim(), reference: form.reference.trim() };
    try {
      const { email, reference } = checked(ReadingLinkRequest, typed);
      await this.once.send({ sendKey: form.sendKey, place: '/contacto/enlace', content: typed }, async () => {
        await this.commands.execute(new RequestReadingLink(email, reference));
        return '';
      });
    } catch (error) {
      const { contact } = wordsIn(locale);
      const faults = faultsOf(error, { email: contact.email, reference: contact.reference });
      return titled(contact.lostTitle, faults, <LostLinkPage {...typed} faults={faults} done={null} />);
    }
    response.redirect(303, `/${locale}/contacto/enlace?hecho=enviado`);
    return undefined;
  }

  private async form(typed: ContactTyped, faults: readonly FieldFault[]): Promise<Page> {
    const { locale } = currentContext();
    const categories = await this.queries.execute(new ListCategories(locale));
    return titled(wordsIn(locale).contact.title, faults, <ContactPage {...{ typed, categories, faults }} />);
  }
}
