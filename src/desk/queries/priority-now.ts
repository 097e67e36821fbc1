import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PremiumPrice } from '../../billing/api';
import { currentContext } from '../../platform/context';
import { DeskOutlook } from '../../queue/api';
import { PriorityNow } from '../api';
import { offerNote } from '../domain/offer-note';
import type { PriorityResponse } from '../status.response';
import { TicketView } from './ticket-view';

@QueryHandler(PriorityNow)
export class PriorityNowHandler implements IQueryHandler<PriorityNow> {
  constructor(
    private readonly queries: QueryBus,
    private readonly view: TicketView,
  ) {}

  async execute(): Promise<PriorityResponse> {
    const { premium, notSoldBecause } = await this.queries.execute(new DeskOutlook());
    const price = notSoldBecause === null ? await this.queries.execute(new PremiumPrice()) : null;
    const note = offerNote('premium', premium.estimate, notSoldBecause, currentContext().locale);
    return { price, promise: this.view.promise(premium.promise), ...(note && { note }) };
  }
}
