import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands';
import { NotIdentified } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { PageQuery } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import { accessMinutes } from '../access/access-tokens';
import { RenewSession } from '../access/renew-session';
import { SignIn, type SignedIn } from '../access/sign-in';
import type { Person } from '../api';
import { EndSession, OpenSessions } from '../session-api';
import { CurrentPerson, ForIdentified } from '../audience';
import { ReadUser } from '../queries/read-user';
import { RefreshRequest, SignInRequest } from './session.request';
import { SessionListResponse, SessionTokensResponse } from './session.response';

/** Sign-in and refresh answer with secrets: they take no `Idempotency-Key`. */
@ApiTags('people')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
    private readonly signIn: SignIn,
    private readonly renewal: RenewSession,
  ) {}

  /** Signs in. An unknown address and a wrong password are answered alike. */
  @Post()
  @ForEveryone()
  @Header('Cache-Control', 'no-store')
  @Problems({
    400: ['request.invalid'],
    401: ['accounts.wrong-credentials'],
    403: ['accounts.suspended'],
    503: ['accounts.busy'],
  })
  async start(@Body() { email, password }: SignInRequest): Promise<SessionTokensResponse> {
    return this.answer(await this.signIn.withPassword(email, password));
  }

  /** Exchanges a refresh token, which works once, for the next and a new access token. */
  @Post('refresh')
  @ForEveryone()
  @Header('Cache-Control', 'no-store')
  @Problems({
    400: ['request.invalid'],
    401: ['accounts.not-identified', 'accounts.refresh-reused'],
    409: ['accounts.refresh-superseded'],
  })
  async refresh(@Body() { refreshToken }: RefreshRequest): Promise<SessionTokensResponse> {
    if (refreshToken === undefined) throw new NotIdentified('accounts.not-identified');
    return this.answer(await this.renewal.with(refreshToken));
  }

  /** The caller's own sessions that have not ended, newest first. */
  @Get()
  @ForIdentified()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  async list(@CurrentPerson() person: Person, @Query() page: PageQuery): Promise<SessionListResponse> {
    const { items, nextCursor } = await this.queries.execute(new OpenSessions(person.id, new Date(), page));
    return { items: items.map((each) => ({ ...each, current: each.id === person.sessionId })), nextCursor };
  }

  /** Signs out: the access token stops working as well. */
  @Delete('current')
  @ForIdentified()
  @HttpCode(204)
  async endCurrent(@CurrentPerson() person: Person): Promise<void> {
    await this.commands.execute(new EndSession(person.id, person.sessionId));
  }

  /** Ends another of the caller's own sessions. */
  @Delete(':id')
  @ForIdentified()
  @HttpCode(204)
  @Problems({ 404: ['accounts.session-not-found'] })
  async end(@CurrentPerson() person: Person, @Param('id') id: string): Promise<void> {
    await this.commands.execute(new EndSession(person.id, id));
  }

  private async answer({ userId, accessToken, refreshToken }: SignedIn): Promise<SessionTokensResponse> {
    const user = await this.queries.execute(new ReadUser(userId));
    return { accessToken, refreshToken, expiresIn: accessMinutes * 60, user };
  }
}
