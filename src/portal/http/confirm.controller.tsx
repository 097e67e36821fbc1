import { Body, Get, Header, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ConfirmEmail, RequestEmailConfirmation, type Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Invalid, TooMany } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { problemText } from '../../platform/http/problem-words';
import { Pages } from '../for-pages';
import { ConfirmedPage, ConfirmFailedPage, ConfirmPage, LookIntoMailPage } from '../pages/confirm-pages';
import { wordsIn } from '../render/facts';
import { ownAddress } from '../render/own-address';
import type { Page } from '../render/page';
import { ButtonForm, ConfirmForm, LinkQuery, PeopleQuery } from './people.request';

/** The link that confirms an address: its page, its use, and another one. */
@ForEveryone()
@Pages()
export class ConfirmController {
  constructor(private readonly commands: Commands) {}

  @Get('confirmar')
  @Header('Cache-Control', 'no-store')
  page(@Query() { token, hecho }: LinkQuery): Page {
    const { locale } = currentContext();
    const { confirm } = wordsIn(locale);
    if (hecho === 'confirmado') return { title: confirm.doneTitle, body: <ConfirmedPage next="" /> };
    if (!token) return failed('accounts.link-invalid');
    return { title: confirm.title, body: <ConfirmPage token={token} /> };
  }

  @Post('confirmar')
  @Header('Cache-Control', 'no-store')
  async confirm(
    @Body() { token }: ConfirmForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    try {
      await this.commands.execute(new ConfirmEmail(token));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return failed(error.code);
    }
    response.redirect(303, `/${currentContext().locale}/confirmar?hecho=confirmado`);
    return undefined;
  }

  /** After registering: where the link is, and how to get another. */
  @Get('registro/correo')
  @ForCustomers()
  look(@CurrentCustomer() person: Customer, @Query() { next = '', hecho }: PeopleQuery): Page {
    return lookPage(person, { next, sent: hecho === 'enviado', refused: null });
  }

  @Post('registro/correo')
  @ForCustomers()
  async sendAgain(
    @CurrentCustomer() person: Customer,
    @Body() { next = '' }: ButtonForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    try {
      await this.commands.execute(new RequestEmailConfirmation(person.id));
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
      response.setHeader('Retry-After', String(error.retryAfterSeconds));
      const refused = problemText(error.code, locale, error.params);
      return { ...lookPage(person, { next, sent: false, refused }), status: 429 };
    }
    const query = new URLSearchParams({ hecho: 'enviado', ...(next && { next: ownAddress(next) }) });
    response.redirect(303, `/${locale}/registro/correo?${String(query)}`);
    return undefined;
  }
}

interface Look {
  next: string;
  sent: boolean;
  refused: string | null;
}

function lookPage({ email, emailConfirmed }: Customer, { next, sent, refused }: Look): Page {
  const { confirm } = wordsIn(currentContext().locale);
  const facts = { email, confirmed: emailConfirmed, next: ownAddress(next), sent, refused };
  return {
    title: emailConfirmed ? confirm.doneTitle : confirm.lookTitle,
    body: <LookIntoMailPage {...facts} />,
  };
}

function failed(code: string): Page {
  const { locale } = currentContext();
  const { forms, confirm } = wordsIn(locale);
  const body = <ConfirmFailedPage why={problemText(code, locale)} />;
  return { title: forms.errorPrefix + confirm.failedTitle, status: 422, body };
}
