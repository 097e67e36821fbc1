import { CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { MakeOffers, WaitingNow, type Offer } from '../api';
import { StoredOffer } from '../domain/offer';
import { promiseOf } from '../domain/promises';
import { Offers } from '../store/offers';

@CommandHandler(MakeOffers)
export class MakeOffersHandler implements ICommandHandler<MakeOffers> {
  constructor(
    private readonly offers: Offers,
    private readonly calendars: ServiceCalendars,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId }: MakeOffers): Promise<Offer[]> {
    const now = this.clock.now();
    const waiting = await this.queries.execute(new WaitingNow());
    const made: Offer[] = [];
    for (const level of ['standard', 'premium'] as const) {
      const promise = promiseOf(level, this.calendars.of(level), now);
      const offer = StoredOffer.make(accountId, level, promise, now);
      await this.offers.add(offer);
      const position = waiting.premium + (level === 'standard' ? waiting.standard : 0) + 1;
      made.push({ offerId: offer.id, level, promise, position });
    }
    return made;
  }
}
