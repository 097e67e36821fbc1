import { newId } from '../../platform/ids';
import type { TicketDraft } from '../api';
import { drawReference } from '../reference';
import type { TicketDetails } from './ticket-columns';

/** Who writes a ticket, and whose it is: a person and the account, or a contact and itself. */
export interface TicketOwner {
  id: string;
  accountId: string;
}

/** The columns of a ticket that has just come and waits. */
export function newColumns(author: TicketOwner, draft: TicketDraft, messageId: string, now: Date) {
  return {
    id: newId(),
    reference: drawReference(),
    accountId: author.accountId,
    authorId: author.id,
    shopId: draft.shopId,
    categorySlug: draft.categorySlug,
    // Premium begins with the captured payment, never with a wish.
    level: 'standard' as const,
    status: 'queued' as const,
    locale: draft.locale,
    subject: draft.subject,
    details: detailsOf(draft),
    questionId: draft.questionId ?? null,
    receivedAt: now,
    waitingSince: now,
    claimedBy: null,
    claimedBefore: false,
    lastCustomerMessageId: messageId,
    purchaseId: null,
    answeredAt: null,
    answerId: null,
    closedAt: null,
    closedAs: null,
    objections: 0,
    parkings: 0,
    refusedAnswerAt: null,
    refusedAnswerBy: null,
    version: 1,
  };
}

function detailsOf({ pageUrl, tried, expected, facts, overrides }: TicketDraft): TicketDetails {
  return JSON.parse(JSON.stringify({ pageUrl, tried, expected, facts, overrides })) as TicketDetails;
}
