import { CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Settings } from '../../platform/settings/settings';
import { MakeOffers, PromiseIfSent, WaitingNow, type Offer } from '../api';
import { NoteStandingTold } from '../fair-use';
import { StoredOffer } from '../domain/offer';
import { FairUseSettings } from '../fair-use-settings';
import { DeferralInForce } from '../queries/deferral-in-force';
import { Offers } from '../store/offers';

@CommandHandler(MakeOffers)
export class MakeOffersHandler implements ICommandHandler<MakeOffers> {
  constructor(
    private readonly offers: Offers,
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId }: MakeOffers): Promise<Offer[]> {
    const now = this.clock.now();
    const waiting = await this.queries.execute(new WaitingNow());
    const deferred = await this.deferral(accountId, now);
    const made: Offer[] = [];
    for (const level of ['standard', 'premium'] as const) {
      const promise = await this.queries.execute(new PromiseIfSent(level, now, accountId));
      const minutes = level === 'standard' ? deferred : 0;
      const offer = StoredOffer.make(accountId, level, promise, now, minutes);
      await this.offers.add(offer);
      const position = waiting.premium + (level === 'standard' ? waiting.standard : 0) + 1;
      made.push({ offerId: offer.id, level, promise, position });
    }
    return made;
  }

  /** To show the deferred promise before sending is to tell of the deferral. */
  private async deferral(accountId: string, now: Date): Promise<number> {
    if (this.settings.of(FairUseSettings).dryRun) return 0;
    const found = await this.queries.execute(new DeferralInForce(accountId, false, now));
    const { minutes, toldMinutes } = found;
    if (minutes > toldMinutes) {
      await this.commands.execute(new NoteStandingTold(accountId, 'deferral', minutes, now));
    }
    return minutes;
  }
}
