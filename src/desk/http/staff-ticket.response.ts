import { ApiProperty } from '@nestjs/swagger';
import { FileResponse } from '../../platform/files/file.response';
import { QueuedAccountResponse } from './staff-queue.response';
import {
  AuthorResponse,
  LinkedTicketResponse,
  TicketResponse,
  TicketWithMessagesResponse,
} from '../ticket.response';

/** A note that only staff see. */
export class NoteResponse {
  id: string;
  author: AuthorResponse;
  body: string;
  files: FileResponse[];
  /** The merged ticket on which it stands. */
  from?: string;
  createdAt: string;
}

/** One event of a ticket's history. */
export class HistoryLineResponse {
  at: string;
  /** Name of the event, such as `queue.ticket-claimed`. */
  name: string;
  @ApiProperty({ type: String, nullable: true })
  actorId: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

/** What the customer added to help with the answer. */
export class TicketDetailsResponse {
  pageUrl?: string;
  tried?: string;
  expected?: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  facts?: Record<string, string>;
  /** Codes of the hints that were overridden. */
  overrides?: string[];
}

/** The known problem that a ticket is about. */
export class LinkedProblemResponse {
  id: string;
  title: string;
  /** `null` while it is open. */
  @ApiProperty({ type: String, nullable: true })
  closedAt: string | null;
}

/** A ticket as it stands in a list for staff. */
export class StaffTicketListItemResponse extends TicketResponse {
  account: QueuedAccountResponse;
  /** Name of whoever works on it. */
  @ApiProperty({ type: String, nullable: true })
  assignee: string | null;
}

/** Who wrote a ticket without an account. */
export class ContactResponse {
  name: string;
  /** Confirmed, unless the ticket is `unconfirmed`. */
  email: string;
}

/** Who stands directly before and behind a waiting ticket. */
export class NeighboursResponse {
  @ApiProperty({ type: String, nullable: true })
  before: string | null;
  @ApiProperty({ type: String, nullable: true })
  after: string | null;
}

/** For the staff: what the open parts of a parked ticket wait for. */
export class ParkingResponse {
  reason: string;
  owner: string;
  /** How often it was parked since it was last answered. */
  times: number;
}

/** Where the account of a ticket stands under the fair-use policy. */
export class TicketStandingResponse {
  @ApiProperty({ enum: ['good', 'warned', 'deferred'] })
  standing: string;
  text: string;
  @ApiProperty({ type: String, nullable: true })
  until: string | null;
  /** Open minutes by which new standard tickets are deferred. */
  deferredMinutes: number;
}

/** What was asked in the help before the ticket. */
export class TicketQuestionResponse {
  text: string;
  askedAt: string;
  /** Slugs of the articles that were suggested, best first. */
  suggestions: string[];
  /** Slugs of the articles that were read, in this order. */
  read: string[];
}

/** An answer as far as it is typed. */
export class ReplyDraftResponse {
  body: string;
  steps: string[];
  articleSlugs: string[];
  /** Those that are still there and were sent with nothing else. */
  files: FileResponse[];
  keptAt: string;
}

/** A ticket with everything that staff may know of it. */
export class StaffTicketResponse extends TicketWithMessagesResponse {
  account: QueuedAccountResponse;
  /** When it was written without an account. */
  contact?: ContactResponse;
  @ApiProperty({ type: String, nullable: true })
  assignee: string | null;
  @ApiProperty({ type: String, nullable: true })
  claimedUntil: string | null;
  /** How many times a missed promise has been escalated. */
  escalationStage: number;
  neighbours: NeighboursResponse;
  parked?: ParkingResponse;
  details: TicketDetailsResponse;
  @ApiProperty({ type: String, nullable: true })
  questionId: string | null;
  @ApiProperty({ type: TicketQuestionResponse, nullable: true })
  question: TicketQuestionResponse | null;
  @ApiProperty({ type: LinkedProblemResponse, nullable: true })
  problem: LinkedProblemResponse | null;
  standing: TicketStandingResponse;
  notes: NoteResponse[];
  tags: string[];
  /** Name of whoever of the staff opened it. */
  @ApiProperty({ type: String, nullable: true })
  openedBy: string | null;
  /** What the caller has typed and not sent. */
  @ApiProperty({ type: ReplyDraftResponse, nullable: true })
  draft: ReplyDraftResponse | null;
  history: HistoryLineResponse[];
}

export class StaffTicketPageResponse {
  items: StaffTicketListItemResponse[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** The tickets to which one is linked, in the order of linking. */
export class LinksResponse {
  items: LinkedTicketResponse[];
}
