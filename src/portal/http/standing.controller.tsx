import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { NotFound } from '../../platform/errors';
import { checked } from '../../platform/http/validation';
import { PromiseIfSent } from '../../queue/api';
import { AppealRequest } from '../../queue/appeal.request';
import { AccountStanding, AppealMark } from '../../queue/fair-use';
import type { MarkResponse } from '../../queue/standing.response';
import { Pages } from '../for-pages';
import { AppealPage, StandingPage } from '../pages/standing-pages';
import { faultsOf } from '../parts/field-faults';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { PeopleQuery } from './people.request';
import { AppealForm } from './standing.request';

/** Where an account stands under the fair-use policy, and the appeals against its marks. */
@ForCustomers()
@Pages('cuenta/uso-justo')
export class StandingPagesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  @Get()
  async page(@CurrentCustomer() { accountId }: Customer, @Query() { hecho }: PeopleQuery): Promise<Page> {
    const { title, appealed } = wordsIn(currentContext().locale).standing;
    const standing = await this.queries.execute(new AccountStanding(accountId));
    const next = await this.queries.execute(new PromiseIfSent('standard', this.clock.now(), accountId));
    const done = hecho === 'recurrida' ? appealed : null;
    return { title, body: <StandingPage standing={standing} nextBy={next.answerBy} done={done} /> };
  }

  @Get(':markId')
  async appealPage(
    @CurrentCustomer() { accountId }: Customer,
    @Param('markId') markId: string,
  ): Promise<Page> {
    const mark = await this.markOf(accountId, markId);
    const { standing } = wordsIn(currentContext().locale);
    return {
      title: standing.appealOf(mark.reference),
      body: <AppealPage mark={mark} typed="" faults={[]} />,
    };
  }

  /** Sent twice it is refused, since there is one appeal for each mark; the page then says so. */
  @Post(':markId')
  async appeal(
    @CurrentCustomer() customer: Customer,
    @Param('markId') markId: string,
    @Body() { text }: AppealForm,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { locale } = currentContext();
    const mark = await this.markOf(customer.accountId, markId);
    try {
      const said = checked(AppealRequest, { markId, text: text.replaceAll('\r\n', '\n') });
      await this.commands.execute(new AppealMark(customer, markId, said.text));
    } catch (error) {
      const { forms, standing } = wordsIn(locale);
      const faults = faultsOf(error, { text: standing.appealText });
      const body = <AppealPage mark={mark} typed={text} faults={faults} />;
      return { title: forms.errorPrefix + standing.appealOf(mark.reference), status: 422, body };
    }
    response.redirect(303, `/${locale}/cuenta/uso-justo?hecho=recurrida`);
    return undefined;
  }

  private async markOf(accountId: string, markId: string): Promise<MarkResponse> {
    const { marks } = await this.queries.execute(new AccountStanding(accountId));
    const mark = marks.find(({ id }) => id === markId);
    if (!mark) throw new NotFound('queue.mark-not-found');
    return mark;
  }
}
