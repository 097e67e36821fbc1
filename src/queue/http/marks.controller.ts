import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff, ForSupervisors } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Idempotent } from '../../platform/http/idempotency';
import { PageQuery } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import { EvidenceInHelp } from '../../tickets/flags';
import { MarkTicket } from '../fair-use';
import { RuleOnAppeal } from '../commands/rule-on-appeal';
import { markReasonText } from '../fair-use-words';
import { StaffStanding } from '../queries/account-standing';
import { PendingAppeals } from '../queries/pending-appeals';
import { AppealRulingRequest, MarkTicketRequest } from './standing.request';
import { MarkMadeResponse, PendingAppealPageResponse, StaffStandingResponse } from '../standing.response';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff')
export class MarksController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Says that a ticket was answered in the documentation, or that an answer's steps were not followed. */
  @Post('tickets/:reference/marks')
  @Idempotent()
  @Problems({
    400: ['request.invalid', 'tickets.unknown-message'],
    404: ['tickets.not-found', 'knowledge.article-not-found'],
    409: ['tickets.no-steps'],
  })
  async mark(
    @CurrentStaff() agent: Staff,
    @Param('reference') reference: string,
    @Body() { kind, articleSlug = '', messageId = '' }: MarkTicketRequest,
  ): Promise<MarkMadeResponse> {
    const flag =
      kind === 'in_documentation'
        ? {
            kind,
            articleSlug,
            evidence: await this.queries.execute(new EvidenceInHelp(reference, articleSlug)),
          }
        : { kind, messageId };
    const made = await this.commands.execute(new MarkTicket(agent, reference, flag));
    return { ...made, text: markReasonText(made.why, currentContext().locale) };
  }

  /** Where an account stands under the fair-use policy, with every mark. */
  @Get('accounts/:id/standing')
  @Problems({ 404: ['queue.account-not-found'] })
  standing(@Param('id') id: string): Promise<StaffStandingResponse> {
    return this.queries.execute(new StaffStanding(id));
  }

  /** Appeals that this supervisor may rule on; the one due first comes first. */
  @Get('appeals')
  @ForSupervisors()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  appeals(@CurrentStaff() { id }: Staff, @Query() page: PageQuery): Promise<PendingAppealPageResponse> {
    return this.queries.execute(new PendingAppeals(id, page));
  }

  /** Rules on an appeal, unless the mark is one's own. */
  @Put('appeals/:id')
  @ForSupervisors()
  @HttpCode(204)
  @Problems({
    400: ['request.invalid'],
    403: ['accounts.not-allowed', 'queue.own-mark'],
    404: ['queue.appeal-not-found'],
    409: ['queue.appeal-decided'],
  })
  async rule(
    @CurrentStaff() supervisor: Staff,
    @Param('id') id: string,
    @Body() { ruling, reason }: AppealRulingRequest,
  ): Promise<void> {
    await this.commands.execute(new RuleOnAppeal(supervisor, id, ruling === 'accepted', reason));
  }
}
