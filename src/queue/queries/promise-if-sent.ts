import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Settings } from '../../platform/settings/settings';
import { PromiseIfSent, type PromiseData } from '../api';
import { deferredFrom } from '../domain/fair-use-policy';
import { promiseOf, standardPromise } from '../domain/promises';
import { FairUseSettings } from '../fair-use-settings';
import { DeferralInForce } from './deferral-in-force';

@QueryHandler(PromiseIfSent)
export class PromiseIfSentHandler implements IQueryHandler<PromiseIfSent> {
  constructor(
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
    private readonly queries: QueryBus,
  ) {}

  async execute({ lane, receivedAt, accountId }: PromiseIfSent): Promise<PromiseData> {
    const calendar = this.calendars.of(lane);
    const rules = this.settings.of(FairUseSettings);
    if (lane === 'premium' || accountId === undefined || rules.dryRun)
      return promiseOf(lane, calendar, receivedAt);
    const { minutes } = await this.queries.execute(new DeferralInForce(accountId, false, receivedAt));
    const effectiveAt = deferredFrom(receivedAt, minutes, calendar, rules);
    return standardPromise(calendar, receivedAt, effectiveAt, minutes);
  }
}
