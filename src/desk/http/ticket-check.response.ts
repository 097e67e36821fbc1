import { ApiProperty } from '@nestjs/swagger';
import { MoneyResponse } from '../../billing/money.response';
import { PromiseResponse } from '../../calendar/promise.response';
import { EstimateResponse } from '../status.response';

/** An article that may answer it already. */
export class CheckedArticleResponse {
  slug: string;
  title: string;
  /** Safe HTML; the words that match are in `mark`. */
  excerpt: string;
}

/** One way to send the ticket, with what it would be promised now. */
export class OfferResponse {
  /** Sent along with the ticket within five minutes, its promise is honoured. */
  offerId: string;
  @ApiProperty({ enum: ['standard', 'premium'] })
  level: string;
  promise: PromiseResponse;
  @ApiProperty({ type: EstimateResponse, nullable: true })
  estimate: EstimateResponse | null;
  /** Where it would stand; 1 is next. */
  place: number;
  price?: MoneyResponse;
  /** Whether priority is for sale now. */
  sellable?: boolean;
}

/** What there is to know before sending. Nothing of it blocks sending. */
export class TicketCheckResponse {
  articles: CheckedArticleResponse[];
  offers: OfferResponse[];
}
