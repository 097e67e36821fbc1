import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForAdmins } from '../../accounts/audience';
import { currentContext } from '../../platform/context';
import { Problems } from '../../platform/http/problems';
import { SimulatePromise } from '../api';
import { PromiseResponse, promiseResponse } from '../promise.response';
import { SimulatePromiseRequest } from './promise-simulation.request';

/** Tries the calendars out; nothing is stored. */
@ApiTags('admin')
@ForAdmins()
@Controller('api/v1/admin/promise-simulations')
export class PromiseSimulationsController {
  constructor(private readonly queries: QueryBus) {}

  /** What a ticket received (premium: paid) at this instant is promised by the calendar in force then, step by step. */
  @Post()
  @HttpCode(200)
  @Problems({ 400: ['request.invalid', 'calendar.instant-out-of-range'] })
  async simulate(@Body() { lane, receivedAt }: SimulatePromiseRequest): Promise<PromiseResponse> {
    const { answerBy, trace, timeZone } = await this.queries.execute(
      new SimulatePromise(lane, new Date(receivedAt)),
    );
    const strength = lane === 'premium' ? 'guaranteed' : 'expected';
    const promise = { answerBy: answerBy.toISOString(), lane, strength, trace } as const;
    return promiseResponse(promise, currentContext().locale, timeZone);
  }
}
