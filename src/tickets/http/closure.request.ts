import { IsIn } from 'class-validator';

/** How staff close a ticket. */
export class CloseTicketRequest {
  /** `not_for_us` and `spam` stay closed whatever is written after, and count in no figure. */
  @IsIn(['solved', 'not_for_us', 'spam'])
  as: 'solved' | 'not_for_us' | 'spam';
}
