import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { RegisterAccountRequest } from '../../accounts/account.request';
import { RegisterAccount } from '../../accounts/api';
import { PageSessions } from '../../accounts/page-sessions';
import { Passwords } from '../../accounts/passwords';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { DomainError } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { checked } from '../../platform/http/validation';
import { Pages } from '../for-pages';
import { RegisterPage } from '../pages/register-page';
import { faultsOf } from '../parts/field-faults';
import { wordsIn } from '../render/facts';
import { ownAddress } from '../render/own-address';
import type { Page } from '../render/page';
import { PeopleQuery, RegisterForm } from './people.request';

/** Registering, which also signs in: what somebody was doing goes on. */
@ForEveryone()
@Pages('registro')
export class RegisterController {
  constructor(
    private readonly commands: Commands,
    private readonly passwords: Passwords,
    private readonly sessions: PageSessions,
  ) {}

  @Get()
  page(@Query() { next = '' }: PeopleQuery): Page {
    const { title, lead } = wordsIn(currentContext().locale).register;
    const body = <RegisterPage typed={{}} next={ownAddress(next)} faults={[]} />;
    return { title, description: lead, body };
  }

  @Post()
  async register(
    @Body() form: RegisterForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    const next = ownAddress(form.next ?? '');
    try {
      await this.registerBy(form);
    } catch (error) {
      const { forms, register } = wordsIn(locale);
      const labels = {
        name: register.name,
        email: register.email,
        password: register.password,
        accountName: register.accountName,
        shopName: register.shopName,
        shopUrl: register.shopUrl,
      };
      const faults = faultsOf(error, labels, 'email');
      const { name, email, accountName, shopName, shopUrl } = form;
      const typed = { name, email, accountName, shopName, shopUrl };
      const body = <RegisterPage typed={typed} next={next} faults={faults} />;
      return { title: forms.errorPrefix + register.title, status: 422, body };
    }
    const look = `/${locale}/registro/correo${next ? `?${String(new URLSearchParams({ next }))}` : ''}`;
    response.redirect(303, await this.signIn(form, response, look));
    return undefined;
  }

  private async registerBy(form: RegisterForm): Promise<void> {
    const { name, email, password, accountName, shopName, shopUrl } = form;
    const { locale } = currentContext();
    const shop = shopName.trim() || shopUrl.trim() ? { name: shopName, url: shopUrl.trim() } : undefined;
    const wanted = { name, email: email.trim(), password, accountName, locale, ...(shop && { shop }) };
    const request = checked(RegisterAccountRequest, wanted);
    const passwordHash = await this.passwords.hashNew(password);
    await this.commands.execute(new RegisterAccount({ ...request, locale, passwordHash }));
  }

  /** Whoever cannot be signed in at this moment is registered none the less, and signs in by hand. */
  private async signIn({ email, password }: RegisterForm, response: Response, next: string): Promise<string> {
    try {
      response.setHeader('Set-Cookie', await this.sessions.begin(email.trim(), password));
      return next;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return `/${currentContext().locale}/entrar?${String(new URLSearchParams({ next }))}`;
    }
  }
}
