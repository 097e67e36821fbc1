import { ApiProperty } from '@nestjs/swagger';
import { PromiseResponse } from '../calendar/promise.response';
import { MoneyResponse } from '../billing/money.response';
import { FileResponse } from '../platform/files/file.response';

/** One reason for a place. */
export class ReasonResponse {
  /** Stable code, such as `standard.received_at`. */
  code: string;
  /** The reason in words. */
  text: string;
  /** The instant that the reason speaks of, where it has one. */
  at?: string;
}

/** How many wait before a ticket. */
export class AheadResponse {
  premium: number;
  standard: number;
}

/** Where a waiting ticket stands, and why. */
export class PlaceResponse {
  /** 1 is next; 0 while a person works on it or we wait for the customer. */
  position: number;
  ahead: AheadResponse;
  @ApiProperty({ enum: ['premium', 'standard', 'parked'] })
  lane: string;
  /** Whether tickets of this lane are being answered at this hour. */
  servedNow: boolean;
  reasons: ReasonResponse[];
  promise: PromiseResponse;
}

/** The shop that a ticket is about. */
export class TicketShopResponse {
  id: string;
  name: string;
  url: string;
}

/** The purchase of priority for a ticket. */
export class TicketPurchaseResponse {
  id: string;
  @ApiProperty({ enum: ['pending', 'paid', 'failed', 'refunded'] })
  status: string;
  /** Where to pay, while it is pending. */
  checkoutUrl?: string;
  price?: MoneyResponse;
}

/** Who wrote a message. */
export class AuthorResponse {
  name: string;
  @ApiProperty({ enum: ['customer', 'staff', 'system'] })
  role: string;
}

/** One step of an answer, with what the customer ticked. */
export class StepResponse {
  /** Its place in the answer, from 0. */
  index: number;
  text: string;
  /** `null` while the customer has not ticked it. */
  @ApiProperty({ enum: ['done', 'failed', 'not_tried'], type: String, nullable: true })
  result: string | null;
}

/** One public message of a ticket. */
export class MessageResponse {
  id: string;
  @ApiProperty({ enum: ['customer', 'answer', 'update', 'information_request', 'system'] })
  kind: string;
  author: AuthorResponse;
  /** As it was written. */
  body: string;
  /** The same as safe HTML. */
  bodyHtml: string;
  /** Of an answer that was sent as steps. */
  steps?: StepResponse[];
  files: FileResponse[];
  /** Help articles that it points to. */
  articles: string[];
  /** The merged ticket to which it was written. */
  from?: string;
  createdAt: string;
  /** The ticket that a reply to an archived one has begun. */
  followUp?: string;
}

/** One question of an account to the desk. */
export class TicketResponse {
  /** What to say on the phone: `T-7K4M2Q`. */
  reference: string;
  @ApiProperty({
    enum: [
      'unconfirmed',
      'queued',
      'claimed',
      'needs_info',
      'parked',
      'answered',
      'closed',
      'archived',
      'merged',
    ],
  })
  status: string;
  /** The status in words. */
  statusText: string;
  @ApiProperty({ enum: ['standard', 'premium'] })
  level: string;
  /** The language it was written in. */
  locale: string;
  subject: string;
  categorySlug: string;
  @ApiProperty({ type: TicketShopResponse, nullable: true })
  shop: TicketShopResponse | null;
  receivedAt: string;
  /** When the present waiting period began. */
  waitingSince: string;
  /** The promise told last; `null` for the moment in which the queue has not yet given one. */
  @ApiProperty({ type: PromiseResponse, nullable: true })
  promise: PromiseResponse | null;
  /** `null` when it does not wait. */
  @ApiProperty({ type: PlaceResponse, nullable: true })
  place: PlaceResponse | null;
  purchase?: TicketPurchaseResponse;
  answeredAt?: string;
  /** Of a repeat: the ticket that goes on. */
  mergedInto?: string;
  /** Somebody of the staff opened it for the customer. */
  openedByStaff?: boolean;
}

/** A ticket that belongs together with another one. */
export class LinkedTicketResponse {
  reference: string;
  subject: string;
  status: string;
  /** `part_of`, `has_part`, `follows`, `followed_by`; staff also see `related`. */
  @ApiProperty({ enum: ['part_of', 'has_part', 'follows', 'followed_by', 'related'] })
  kind: string;
}

/** What the customer thought of a closed ticket. */
export class RatingResponse {
  score: number;
  @ApiProperty({ type: String, nullable: true })
  comment: string | null;
}

/** What was answered of a parked ticket, and what is open. */
export class PartialAnswerResponse {
  answered: string[];
  open: string[];
  /** The served day of the next news, `YYYY-MM-DD`. */
  reviewAt: string;
}

/** A single ticket, with its public messages in the order of writing. */
export class TicketWithMessagesResponse extends TicketResponse {
  /** Those of tickets that were merged into it stand among them, each under its own. */
  messages: MessageResponse[];
  links: LinkedTicketResponse[];
  /** References of the tickets that were merged into it. */
  merged: string[];
  rating?: RatingResponse;
  /** While it is parked. */
  parking?: PartialAnswerResponse;
}

/** One page of tickets, the newest first. */
export class TicketPageResponse {
  items: TicketResponse[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** The purchase that was begun, or the one that is under way. */
export class UpgradeResponse {
  purchase: TicketPurchaseResponse;
}
