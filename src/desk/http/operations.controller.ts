import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForAdmins } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { NotFound } from '../../platform/errors';
import { RetryDelivery } from '../../platform/events/retry-delivery';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { JobRunner } from '../../platform/jobs/job-runner';
import { ChangeSettings } from '../../platform/settings/change-settings';
import { sectionNamed } from '../../platform/settings/section';
import { Settings } from '../../platform/settings/settings';
import { EndRefundHold } from '../../queue/api';
import { JobList, PostponedDeliveries } from '../queries/operations';
import { ChangePolicyRequest, DeliveryQuery } from './operations.request';
import { DeliveryPageResponse, JobListResponse, JobRunResponse, PolicyResponse } from './operations.response';

@ApiTags('admin')
@ForAdmins()
@Controller('api/v1/admin')
export class OperationsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
    private readonly jobs: JobRunner,
    private readonly settings: Settings,
  ) {}

  /** Reactions to events that wait for a retry, or are stuck and need a person. */
  @Get('deliveries')
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  deliveries(@Query() query: DeliveryQuery): Promise<DeliveryPageResponse> {
    return this.queries.execute(new PostponedDeliveries(query));
  }

  /** Tries a stuck delivery again. */
  @Post('deliveries/:id/retries')
  @Idempotent()
  @HttpCode(204)
  @Problems({ 404: ['platform.delivery-not-found'] })
  async retry(@Param('id') id: string): Promise<void> {
    await this.commands.execute(new RetryDelivery(id));
  }

  /** The program's jobs with their last runs. */
  @Get('jobs')
  async jobList(): Promise<JobListResponse> {
    return { items: await this.queries.execute(new JobList()) };
  }

  /** Runs a job now, whatever its turn. */
  @Post('jobs/:name/runs')
  @HttpCode(200)
  @Problems({ 404: ['platform.job-not-found'] })
  async runJob(@Param('name') name: string): Promise<JobRunResponse> {
    const handled = await this.jobs.runNow(name);
    if (handled === undefined) throw new NotFound('platform.job-not-found');
    return { handled };
  }

  /** Refunds of missed promises wait after a jump of the wall clock: somebody has looked, and they go on. */
  @Delete('refund-hold')
  @HttpCode(204)
  async endRefundHold(): Promise<void> {
    await this.commands.execute(new EndRefundHold());
  }

  /** A section of settings in force. */
  @Get('policies/:name')
  @Problems({ 404: ['settings.unknown-section'] })
  policy(@Param('name') name: string): PolicyResponse {
    const section = sectionNamed(name);
    if (!section) throw new NotFound('settings.unknown-section', { name });
    return { name, version: this.settings.versionOf(name), value: { ...this.settings.of(section) } };
  }

  /** Replaces a section of settings; takes effect on every instance within a second, and is audited. */
  @Put('policies/:name')
  @Problems({
    400: ['request.invalid'],
    404: ['settings.unknown-section'],
    409: ['settings.changed-meanwhile'],
  })
  async changePolicy(
    @Param('name') name: string,
    @Body() { value, basedOn }: ChangePolicyRequest,
  ): Promise<PolicyResponse> {
    await this.commands.execute(new ChangeSettings(name, value, basedOn));
    return this.policy(name);
  }
}
