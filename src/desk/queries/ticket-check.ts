import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PremiumPrice, type Money } from '../../billing/api';
import { SearchArticles } from '../../knowledge/api';
import { DeskOutlook, type LaneOutlook, type Offer } from '../../queue/api';
import { TicketCheck } from '../api';
import type { OfferResponse, TicketCheckResponse } from '../ticket-check.response';
import { LookBeforeSending } from '../../tickets/sending-api';
import { currentContext } from '../../platform/context';
import { offerNote } from '../domain/offer-note';
import { estimateResponse } from './estimate-response';
import { TicketView } from './ticket-view';

const articlesShown = 3;

@QueryHandler(TicketCheck)
export class TicketCheckHandler implements IQueryHandler<TicketCheck> {
  constructor(
    private readonly queries: QueryBus,
    private readonly view: TicketView,
  ) {}

  async execute({ viewer, written, offers }: TicketCheck): Promise<TicketCheckResponse> {
    const { locale } = currentContext();
    const before = await this.queries.execute(new LookBeforeSending(viewer, written, locale));
    const text = [written.subject, written.body].join(' ');
    const found = await this.queries.execute(
      new SearchArticles(text.slice(0, 2_000), undefined, articlesShown),
    );
    const articles = found.confident ? found.items : [];
    const outlook = await this.queries.execute(new DeskOutlook());
    // Priority that could not be kept has no price: the card shows the true time in its place.
    const isSold = outlook.notSoldBecause === null;
    const price = isSold ? await this.queries.execute(new PremiumPrice()) : null;
    return {
      ...before,
      articles: articles.map(({ slug, title, excerpt }) => ({ slug, title, excerpt })),
      offers: offers.map((offer) => {
        const note = offerNote(offer.level, outlook[offer.level].estimate, outlook.notSoldBecause, locale);
        return { ...this.offer(offer, outlook[offer.level], price), ...(note && { note }) };
      }),
    };
  }

  private offer(
    { offerId, level, promise, position }: Offer,
    { estimate }: LaneOutlook,
    price: Money | null,
  ): OfferResponse {
    return {
      offerId,
      level,
      promise: this.view.promise(promise),
      estimate: estimateResponse(estimate),
      place: position,
      ...(level === 'premium' && price && { price }),
      ...(level === 'premium' && { sellable: price !== null }),
    };
  }
}
