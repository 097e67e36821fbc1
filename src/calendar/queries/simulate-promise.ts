import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ServiceCalendars, SimulatePromise, type SimulatedPromise } from '../api';

@QueryHandler(SimulatePromise)
export class SimulatePromiseHandler implements IQueryHandler<SimulatePromise> {
  constructor(private readonly calendars: ServiceCalendars) {}

  async execute({ lane, receivedAt }: SimulatePromise): Promise<SimulatedPromise> {
    const calendar = this.calendars.at(lane, receivedAt);
    return { ...calendar.promiseFor(receivedAt), timeZone: calendar.timeZone };
  }
}
