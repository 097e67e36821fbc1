import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChangeProfile, type Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { ChangeMeRequest } from '../../accounts/me.request';
import { OwnPassword } from '../../accounts/own-password';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { checked } from '../../platform/http/validation';
import { Pages } from '../for-pages';
import { PasswordPage, ProfilePage } from '../pages/account-pages';
import { faultsOf } from '../parts/field-faults';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { PasswordForm, PeopleQuery, ProfileForm } from './people.request';

/** What people change about themselves. */
@ForCustomers()
@Pages('cuenta')
export class AccountController {
  constructor(
    private readonly commands: Commands,
    private readonly ownPassword: OwnPassword,
  ) {}

  @Get()
  profile(@CurrentCustomer() { name, locale: language }: Customer, @Query() { hecho }: PeopleQuery): Page {
    const { account } = wordsIn(currentContext().locale);
    const done = hecho === 'guardado' ? account.saved : null;
    const body = <ProfilePage name={name} language={language} faults={[]} done={done} />;
    return { title: account.profile, body };
  }

  /** Goes on in the language that was chosen. */
  @Post()
  async changeProfile(
    @CurrentCustomer() person: Customer,
    @Body() { name, locale: language }: ProfileForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    try {
      const changes = checked(ChangeMeRequest, { name, locale: language });
      await this.commands.execute(new ChangeProfile(person.id, changes));
    } catch (error) {
      const { forms, account } = wordsIn(locale);
      const faults = faultsOf(error, { name: account.name, locale: account.language });
      const body = <ProfilePage name={name} language={language} faults={faults} done={null} />;
      return { title: forms.errorPrefix + account.profile, status: 422, body };
    }
    const goesOn = language === person.locale ? locale : language;
    response.redirect(303, `/${goesOn}/cuenta?hecho=guardado`);
    return undefined;
  }

  @Get('contrasena')
  password(@Query() { hecho }: PeopleQuery): Page {
    const { account } = wordsIn(currentContext().locale);
    const done = hecho === 'cambiada' ? account.passwordChanged : null;
    return { title: account.password, body: <PasswordPage faults={[]} done={done} /> };
  }

  @Post('contrasena')
  async changePassword(
    @CurrentCustomer() person: Customer,
    @Body() { currentPassword, password }: PasswordForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    try {
      await this.ownPassword.change(person, currentPassword, password);
    } catch (error) {
      const { forms, account } = wordsIn(locale);
      const labels = { currentPassword: account.currentPassword, password: account.newPassword };
      const body = <PasswordPage faults={faultsOf(error, labels)} done={null} />;
      return { title: forms.errorPrefix + account.password, status: 422, body };
    }
    response.redirect(303, `/${locale}/cuenta/contrasena?hecho=cambiada`);
    return undefined;
  }
}
