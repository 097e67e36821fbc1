import { ApiProperty } from '@nestjs/swagger';
import { PromiseResponse } from '../calendar/promise.response';
import { MoneyResponse } from '../billing/money.response';

/** When the present load will be worked off, as a range; what is promised does not depend on it. */
export class EstimateResponse {
  from: string;
  to: string;
  /** The estimate ends after the promise. */
  atRisk: boolean;
}

/** One lane as it stands now. */
export class LaneStatusResponse {
  /** Whether it is served at this moment. */
  open: boolean;
  /** When it is served next; while open, when the next hours begin. */
  opensAt: string;
  /** When the hours that are under way, or that come next, end. */
  closesAt: string;
  /** Until when a ticket is answered the same served day; `null` where the lane has no cut-off. */
  @ApiProperty({ type: String, nullable: true })
  cutOffAt: string | null;
  /** How many tickets wait in it. */
  waiting: number;
  /** What a ticket that arrived now would be promised. */
  promiseIfSentNow: PromiseResponse;
  /** `null` while there is too little to judge by. */
  @ApiProperty({ type: EstimateResponse, nullable: true })
  estimate: EstimateResponse | null;
}

/** Both lanes. */
export class LanesResponse {
  standard: LaneStatusResponse;
  premium: LaneStatusResponse;
}

/** How well the standard promise was kept. */
export class PunctualityResponse {
  days: number;
  /** Tickets received before the cut-off of a served day, once they were answered or are late. */
  promisedSameDay: number;
  /** How many of them were answered by that day's close. */
  answeredSameDay: number;
  /** Their share in percent; `null` while there is none. */
  @ApiProperty({ type: Number, nullable: true })
  percent: number | null;
}

/** Something of ours that is broken, in the reader's language. */
export class ProblemNoticeResponse {
  id: string;
  title: string;
  /** What to know, and to do meanwhile. */
  text: string;
  since: string;
  /** How many people have said that it happens to them. */
  affected: number;
}

/** The desk at this moment. */
export class StatusResponse {
  now: string;
  /** IANA zone of the desk's hours. */
  timeZone: string;
  lanes: LanesResponse;
  /** `null` while priority is not for sale: without a price, or while its promise could not be kept. */
  @ApiProperty({ type: MoneyResponse, nullable: true })
  premiumPrice: MoneyResponse | null;
  punctuality: PunctualityResponse;
  /** Open known problems, the newest first. */
  problems: ProblemNoticeResponse[];
}

/** Priority as it is sold at this moment. */
export class PriorityResponse {
  /** `null` while it is not for sale. */
  @ApiProperty({ type: MoneyResponse, nullable: true })
  price: MoneyResponse | null;
  /** What it would promise now. */
  promise: PromiseResponse;
  /** Why it is not for sale, or what else to know. */
  note?: string;
}
