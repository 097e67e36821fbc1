import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Person } from '../../accounts/api';
import { EndSession } from '../../accounts/session-api';
import { MaybePerson } from '../../accounts/audience';
import { PageSessions } from '../../accounts/page-sessions';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { DomainError } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { problemText } from '../../platform/http/problem-words';
import { Pages } from '../for-pages';
import { SignInPage } from '../pages/sign-in-page';
import { wordsIn } from '../render/facts';
import { ownAddress } from '../render/own-address';
import type { Page } from '../render/page';
import { SignInForm, SignInQuery } from './sign-in.request';

/** Coming and going. */
@ForEveryone()
@Pages()
export class SignInController {
  constructor(
    private readonly sessions: PageSessions,
    private readonly commands: Commands,
  ) {}

  /** Whoever has signed in meanwhile, in another window perhaps, goes on at once. */
  @Get('entrar')
  page(
    @Query() { next = '', hecho }: SignInQuery,
    @MaybePerson() person: Person | null,
    @Res({ passthrough: true }) response: Response,
  ): Page | undefined {
    if (person && ownAddress(next)) {
      response.redirect(303, ownAddress(next));
      return undefined;
    }
    const { signIn, recover } = wordsIn(currentContext().locale);
    const said: Readonly<Record<string, string>> = { fuera: signIn.signedOut, contrasena: recover.changed };
    const done = said[hecho ?? ''] ?? null;
    return {
      title: signIn.title,
      body: <SignInPage email="" next={ownAddress(next)} faults={[]} done={done} />,
    };
  }

  @Post('entrar')
  async signIn(
    @Body() { email, password, next = '' }: SignInForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    try {
      response.setHeader('Set-Cookie', await this.sessions.begin(email, password));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { forms, signIn } = wordsIn(locale);
      const faults = [{ field: 'email', message: problemText(error.code, locale, error.params) }];
      const body = <SignInPage email={email} next={ownAddress(next)} faults={faults} done={null} />;
      return { title: forms.errorPrefix + signIn.title, status: 422, body };
    }
    response.redirect(303, ownAddress(next) || `/${locale}/tickets`);
    return undefined;
  }

  @Post('salir')
  async signOut(@MaybePerson() person: Person | null, @Res() response: Response): Promise<void> {
    if (person) await this.commands.execute(new EndSession(person.id, person.sessionId));
    response.setHeader('Set-Cookie', this.sessions.farewell);
    response.redirect(303, `/${currentContext().locale}/entrar?hecho=fuera`);
  }
}
