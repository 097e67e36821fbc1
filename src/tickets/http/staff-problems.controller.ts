import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff, ForSupervisors } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { ChangeProblem } from '../commands/change-problem';
import { LinkToProblem } from '../commands/link-to-problem';
import { OpenProblem } from '../commands/open-problem';
import { TellProblem } from '../commands/tell-problem';
import type { LocalizedText } from '../localized-text';
import { StaffProblem, StaffProblems } from '../queries/staff-problems';
import {
  ChangeProblemRequest,
  LinkProblemRequest,
  OpenProblemRequest,
  ProblemListQuery,
  ProblemUpdateRequest,
} from './problems.request';
import { StaffProblemPageResponse, StaffProblemWithUpdatesResponse } from './problems.response';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff')
export class StaffProblemsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Known problems, the newest first. */
  @Get('problems')
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  list(@Query() query: ProblemListQuery): Promise<StaffProblemPageResponse> {
    return this.queries.execute(new StaffProblems(query));
  }

  /** One known problem with its updates and how far each has come. */
  @Get('problems/:id')
  @Problems({ 404: ['tickets.problem-not-found'] })
  read(@Param('id') id: string): Promise<StaffProblemWithUpdatesResponse> {
    return this.queries.execute(new StaffProblem(id));
  }

  /** Opens a known problem: everybody reads of it on the status page; nobody is written to. */
  @Post('problems')
  @ForSupervisors()
  @Idempotent()
  @Problems({ 400: ['request.invalid', 'tickets.unknown-category'] })
  async open(
    @CurrentStaff() { id: supervisorId }: Staff,
    @Body() { title, text, categorySlug }: OpenProblemRequest,
  ): Promise<StaffProblemWithUpdatesResponse> {
    const words = { title: both(title), text: both(text), categorySlug: categorySlug ?? null };
    const { problemId } = await this.commands.execute(new OpenProblem(supervisorId, words));
    return this.queries.execute(new StaffProblem(problemId));
  }

  /** Changes what is said of it, closes it or opens it again. */
  @Patch('problems/:id')
  @ForSupervisors()
  @Problems({
    400: ['request.invalid', 'tickets.unknown-category'],
    404: ['tickets.problem-not-found'],
    409: ['tickets.problem-closed'],
  })
  async change(
    @Param('id') id: string,
    @Body() { title, text, categorySlug, closed }: ChangeProblemRequest,
  ): Promise<StaffProblemWithUpdatesResponse> {
    const change = { title: title && both(title), text: text && both(text), categorySlug, closed };
    await this.commands.execute(new ChangeProblem(id, change));
    return this.queries.execute(new StaffProblem(id));
  }

  /** One update or answer for all linked tickets and affected people; reading the problem shows how far it has come. */
  @Post('problems/:id/updates')
  @ForSupervisors()
  @Idempotent()
  @Problems({
    400: ['request.invalid'],
    404: ['tickets.problem-not-found'],
    409: ['tickets.problem-closed'],
  })
  async tell(
    @CurrentStaff() { id: authorId }: Staff,
    @Param('id') problemId: string,
    @Body() { body, close, answer }: ProblemUpdateRequest,
  ): Promise<StaffProblemWithUpdatesResponse> {
    const news = { problemId, authorId, body, answer: answer ?? false, close: close ?? false };
    await this.commands.execute(new TellProblem(news));
    return this.queries.execute(new StaffProblem(problemId));
  }

  /** Says that a ticket is about a known problem, or about none; a fee that was paid for it goes back at once. */
  @Put('tickets/:reference/problem')
  @HttpCode(204)
  @Problems({
    400: ['request.invalid'],
    404: ['tickets.not-found', 'tickets.problem-not-found'],
    409: ['tickets.problem-closed', 'tickets.already-closed'],
  })
  async link(
    @CurrentStaff() { id: agentId }: Staff,
    @Param('reference') reference: string,
    @Body() { problemId }: LinkProblemRequest,
  ): Promise<void> {
    await this.commands.execute(new LinkToProblem(agentId, reference, problemId));
  }
}

function both({ es, en }: { es: string; en?: string }): LocalizedText {
  return { es, en: en ?? null };
}
