import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForEveryone } from '../../platform/http/audience';
import { DeskStatus } from '../api';
import { StatusResponse } from '../status.response';

@ApiTags('public')
@ForEveryone()
@Controller('api/v1/status')
export class StatusController {
  constructor(private readonly queries: QueryBus) {}

  /** The desk at this moment: hours, what waits, what a ticket sent now would be promised, the price of priority. */
  @Get()
  status(): Promise<StatusResponse> {
    return this.queries.execute(new DeskStatus());
  }
}
