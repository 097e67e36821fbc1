import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '../clock';
import { Commands } from '../commands';
import { JobRunner } from '../jobs/job-runner';
import { SetClock } from '../set-clock';
import { ForEveryone } from './audience';
import { SetClockRequest } from './dev.request';
import type { ClockResponse, TickResponse } from './dev.response';
import { Problems } from './problems';

/** The clock that can be moved; these routes exist only under `TURNO_CLOCK=manual`. */
@ApiTags('dev')
@ForEveryone()
@Controller('api/v1/dev')
export class DevController {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly jobs: JobRunner,
  ) {}

  /** Where the manual clock stands. */
  @Get('clock')
  readClock(): ClockResponse {
    return { now: this.clock.nowInstant() };
  }

  /** Moves domain time forward; nothing runs by itself until `tick`. */
  @Put('clock')
  @Problems({ 400: ['request.invalid'], 409: ['platform.clock-never-goes-back'] })
  async setClock(@Body() { now }: SetClockRequest): Promise<ClockResponse> {
    await this.commands.execute(new SetClock(new Date(now)));
    return { now: new Date(now).toISOString() };
  }

  /** Runs all jobs and deliveries until nothing is due. */
  @Post('tick')
  @HttpCode(200)
  async tick(): Promise<TickResponse> {
    return { counts: await this.jobs.runUntilQuiet() };
  }
}
