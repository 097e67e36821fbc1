import { Get, Param, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import type { Customer } from '../../accounts/api';
import { EndOtherSessions, EndSession, OpenSessions } from '../../accounts/session-api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { NotFound } from '../../platform/errors';
import { Pages } from '../for-pages';
import { SessionsPage } from '../pages/account-pages';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { PeopleQuery } from './people.request';

const sessionsAtOnce = 50;

/** Where somebody is signed in. */
@ForCustomers()
@Pages('cuenta/sesiones')
export class SessionsPagesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  @Get()
  async list(@CurrentCustomer() { id }: Customer, @Query() { cursor, hecho }: PeopleQuery): Promise<Page> {
    const page = { limit: sessionsAtOnce, ...(cursor && { cursor }) };
    const { items, nextCursor } = await this.queries.execute(new OpenSessions(id, new Date(), page));
    const { account } = wordsIn(currentContext().locale);
    const said: Readonly<Record<string, string>> = { cerrada: account.ended, cerradas: account.othersEnded };
    const done = said[hecho ?? ''] ?? null;
    const body = <SessionsPage sessions={items} nextCursor={nextCursor} done={done} />;
    return { title: account.sessions, body };
  }

  @Post('otras')
  async endOthers(@CurrentCustomer() person: Customer, @Res() response: Response): Promise<void> {
    await this.commands.execute(new EndOtherSessions(person.id, person.sessionId));
    response.redirect(303, `/${currentContext().locale}/cuenta/sesiones?hecho=cerradas`);
  }

  /** One that has ended meanwhile is as good as ended. */
  @Post(':id')
  async end(
    @CurrentCustomer() person: Customer,
    @Param('id') sessionId: string,
    @Res() response: Response,
  ): Promise<void> {
    try {
      await this.commands.execute(new EndSession(person.id, sessionId));
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
    response.redirect(303, `/${currentContext().locale}/cuenta/sesiones?hecho=cerrada`);
  }
}
