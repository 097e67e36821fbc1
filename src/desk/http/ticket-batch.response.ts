import { TicketWithMessagesResponse } from '../ticket.response';

/** The tickets of a batch in the order of its parts, with one received time. */
export class TicketBatchResponse {
  items: TicketWithMessagesResponse[];
}
