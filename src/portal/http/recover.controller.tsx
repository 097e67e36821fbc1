import { Body, Get, Header, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import { AnswerInEvenTime } from '../../platform/http/answer-in-even-time';
import { RequestPasswordReset, ResetPassword } from '../../accounts/api';
import { RequestPasswordResetRequest } from '../../accounts/password-reset.request';
import { Passwords } from '../../accounts/passwords';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Invalid } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { problemText } from '../../platform/http/problem-words';
import { checked } from '../../platform/http/validation';
import { Pages } from '../for-pages';
import { NewPasswordPage, RecoverPage, RecoverSentPage, ResetFailedPage } from '../pages/recover-pages';
import { faultsOf } from '../parts/field-faults';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { LinkQuery, NewPasswordForm, PeopleQuery, RecoverForm } from './people.request';

const linkFaults = ['accounts.link-invalid', 'accounts.link-expired'];

/** Another password for somebody who has forgotten theirs. */
@ForEveryone()
@Pages()
export class RecoverController {
  constructor(
    private readonly commands: Commands,
    private readonly passwords: Passwords,
  ) {}

  @Get('recuperar')
  page(@Query() { hecho }: PeopleQuery): Page {
    const { recover } = wordsIn(currentContext().locale);
    if (hecho === 'enviado') return { title: recover.sentTitle, body: <RecoverSentPage /> };
    return { title: recover.title, description: recover.lead, body: <RecoverPage email="" faults={[]} /> };
  }

  /** The same answer in the same time, whoever has the address. */
  @Post('recuperar')
  @UseInterceptors(AnswerInEvenTime)
  async request(
    @Body() { email }: RecoverForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    try {
      const request = checked(RequestPasswordResetRequest, { email: email.trim() });
      await this.commands.execute(new RequestPasswordReset(request.email));
    } catch (error) {
      const { forms, recover, signIn } = wordsIn(locale);
      const faults = faultsOf(error, { email: signIn.email });
      const body = <RecoverPage email={email} faults={faults} />;
      return { title: forms.errorPrefix + recover.title, status: 422, body };
    }
    response.redirect(303, `/${locale}/recuperar?hecho=enviado`);
    return undefined;
  }

  @Get('restablecer')
  @Header('Cache-Control', 'no-store')
  choose(@Query() { token }: LinkQuery): Page {
    const { recover } = wordsIn(currentContext().locale);
    if (!token) return failed('accounts.link-invalid');
    return { title: recover.newTitle, body: <NewPasswordPage token={token} faults={[]} /> };
  }

  @Post('restablecer')
  @Header('Cache-Control', 'no-store')
  async reset(
    @Body() { token, password }: NewPasswordForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    try {
      const passwordHash = await this.passwords.hashNew(password);
      await this.commands.execute(new ResetPassword(token, passwordHash));
    } catch (error) {
      if (error instanceof Invalid && linkFaults.includes(error.code)) return failed(error.code);
      const { forms, recover, account } = wordsIn(locale);
      const faults = faultsOf(error, { password: account.newPassword });
      const body = <NewPasswordPage token={token} faults={faults} />;
      return { title: forms.errorPrefix + recover.newTitle, status: 422, body };
    }
    response.redirect(303, `/${locale}/entrar?hecho=contrasena`);
    return undefined;
  }
}

function failed(code: string): Page {
  const { locale } = currentContext();
  const { forms, confirm } = wordsIn(locale);
  const body = <ResetFailedPage why={problemText(code, locale)} />;
  return { title: forms.errorPrefix + confirm.failedTitle, status: 422, body };
}
