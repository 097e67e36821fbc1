import type { Locale } from '../../platform/context';
import { newId } from '../../platform/ids';
import type { TicketDraft } from '../api';
import { drawReference } from '../reference';
import { detailsOf, type TicketDetails } from './ticket-columns';

/** Who writes a ticket, and whose it is: a person and the account, or a contact and itself. */
export interface TicketOwner {
  id: string;
  accountId: string;
}

/** What a ticket begins with, whoever opens it. */
export interface Opening {
  accountId: string;
  authorId: string;
  shopId: string | null;
  categorySlug: string;
  locale: Locale;
  subject: string;
  /** The message that asks. */
  messageId: string;
  details?: TicketDetails;
  questionId?: string;
}

/** A ticket as its owner has written it. */
export function openingOf({ id, accountId }: TicketOwner, draft: TicketDraft, messageId: string): Opening {
  return { ...draft, accountId, authorId: id, details: detailsOf(draft), messageId };
}

/** The columns of a ticket that has just come and waits. */
export function newColumns(opening: Opening, receivedAt: Date) {
  const { accountId, authorId, shopId, categorySlug, locale, subject } = opening;
  return {
    id: newId(),
    reference: drawReference(),
    ...{ accountId, authorId, shopId, categorySlug, locale, subject },
    // Premium begins with the captured payment, never with a wish.
    level: 'standard' as const,
    status: 'queued' as const,
    details: opening.details ?? {},
    questionId: opening.questionId ?? null,
    receivedAt,
    waitingSince: receivedAt,
    claimedBy: null,
    claimedBefore: false,
    lastCustomerMessageId: opening.messageId,
    purchaseId: null,
    answeredAt: null,
    answerId: null,
    closedAt: null,
    closedAs: null,
    objections: 0,
    parkings: 0,
    refusedAnswerAt: null,
    refusedAnswerBy: null,
    beforeAnswer: null,
    mergedInto: null,
    beforeMerge: null,
    openedBy: null,
    ownPriority: null,
    silentSince: null,
    dueAt: null,
    reminders: null,
    version: 1,
  };
}
