import { ApiProperty } from '@nestjs/swagger';
import { MoneyResponse } from '../billing/money.response';
import { PromiseResponse } from '../calendar/promise.response';
import { EstimateResponse } from './status.response';

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
  /** What should be known before choosing it, in the reader's language. */
  note?: string;
}

/** A part of the text that asks for one thing; offsets in UTF-16 units of `body`. */
export class AskedPartResponse {
  text: string;
  start: number;
  end: number;
}

/** A ticket of its own, as it is proposed. */
export class ProposedPartResponse {
  subject: string;
  body: string;
}

/** A ticket of the account that says the same, or nearly. */
export class RepeatResponse {
  reference: string;
  subject: string;
  /** From 0 to 1. */
  similarity: number;
  /** `repeat`: it surely says the same; `similar`: it may. */
  @ApiProperty({ enum: ['repeat', 'similar'] })
  kind: string;
  status: string;
}

/** Something that would help with the answer. */
export class MissingResponse {
  /** A field of the category, or `tried`, `expected`, `body`. */
  field: string;
  /** How to ask for it, in the reader's language. */
  hint: string;
}

/** What there is to know before sending. Nothing of it blocks sending. */
export class TicketCheckResponse {
  /** The questions of the text; more than one are better sent apart. */
  questions: AskedPartResponse[];
  /** A ticket for each question, for `POST /ticket-batches`; empty when there is one. */
  split: ProposedPartResponse[];
  repeats: RepeatResponse[];
  missing: MissingResponse[];
  articles: CheckedArticleResponse[];
  offers: OfferResponse[];
}
