import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PremiumPrice } from '../../billing/api';
import { ServiceCalendars } from '../../calendar/api';
import { SearchArticles } from '../../knowledge/api';
import { Clock } from '../../platform/clock';
import type { Offer } from '../../queue/api';
import type { OfferResponse, TicketCheckResponse } from '../http/ticket-check.response';
import { estimateResponse } from './estimate-response';
import { LaneEstimates } from './lane-estimates';
import { TicketView } from './ticket-view';

const articlesShown = 3;

/** What is known of a ticket before it is sent, beside the offers that were just made. */
export class TicketCheck extends Query<TicketCheckResponse> {
  constructor(
    readonly text: string,
    readonly offers: readonly Offer[],
  ) {
    super();
  }
}

@QueryHandler(TicketCheck)
export class TicketCheckHandler implements IQueryHandler<TicketCheck> {
  constructor(
    private readonly queries: QueryBus,
    private readonly calendars: ServiceCalendars,
    private readonly estimates: LaneEstimates,
    private readonly view: TicketView,
    private readonly clock: Clock,
  ) {}

  async execute({ text, offers }: TicketCheck): Promise<TicketCheckResponse> {
    const found = await this.queries.execute(
      new SearchArticles(text.slice(0, 2_000), undefined, articlesShown),
    );
    const articles = found.confident ? found.items : [];
    return {
      articles: articles.map(({ slug, title, excerpt }) => ({ slug, title, excerpt })),
      offers: await Promise.all(offers.map((offer) => this.offer(offer))),
    };
  }

  private async offer({ offerId, level, promise, position }: Offer): Promise<OfferResponse> {
    const estimate = await this.estimates.of(this.calendars.of(level), level, position - 1, this.clock.now());
    const price = level === 'premium' ? await this.queries.execute(new PremiumPrice()) : undefined;
    return {
      offerId,
      level,
      promise: this.view.promise(promise),
      estimate: estimateResponse(estimate, promise),
      place: position,
      ...(price && { price }),
      ...(level === 'premium' && { sellable: price !== null }),
    };
  }
}
