import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { PromiseIfSent, type PromiseData } from '../api';
import { promiseOf } from '../domain/promises';

@QueryHandler(PromiseIfSent)
export class PromiseIfSentHandler implements IQueryHandler<PromiseIfSent> {
  constructor(private readonly calendars: ServiceCalendars) {}

  async execute({ lane, receivedAt }: PromiseIfSent): Promise<PromiseData> {
    return promiseOf(lane, this.calendars.of(lane), receivedAt);
  }
}
