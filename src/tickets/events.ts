import { DomainEvent, EventNamed } from '../platform/event';

interface TicketData {
  ticketId: string;
  reference: string;
}

@EventNamed('tickets.ticket-submitted', 'ticketId')
export class TicketSubmitted extends DomainEvent<
  TicketData & {
    accountId: string;
    authorId: string;
    shopId: string | null;
    categorySlug: string;
    locale: string;
    receivedAt: string;
    questionId: string | null;
    offerId?: string | null;
    /** Sent together with others as we proposed: all of a batch count as one for fair use. */
    batchId?: string;
    /** Written without an account: `accountId` and `authorId` are this contact, and fair use does not apply. */
    contactId?: string;
    /** The archived ticket to which it is a reply. */
    followUpOf?: string;
  }
> {}

/** A message of the customer; `effect` says whether it also brought the ticket back to the queue. */
@EventNamed('tickets.customer-replied', 'ticketId')
export class CustomerReplied extends DomainEvent<
  TicketData & {
    accountId: string;
    messageId: string;
    repliedAt: string;
    effect: 'none' | 'returned' | 'reopened';
  }
> {}

/** After an answer the matter goes on: a new waiting period, counted from `reopenedAt`. */
@EventNamed('tickets.ticket-reopened', 'ticketId')
export class TicketReopened extends DomainEvent<
  TicketData & { accountId: string; level: 'standard' | 'premium'; reopenedAt: string }
> {}

@EventNamed('tickets.work-begun', 'ticketId')
export class WorkBegun extends DomainEvent<TicketData & { agentId: string }> {}

@EventNamed('tickets.work-returned', 'ticketId')
export class WorkReturned extends DomainEvent<TicketData & { agentId: string; cause: string }> {}

/** A public message by a person of the staff that addresses the question. */
@EventNamed('tickets.ticket-answered', 'ticketId')
export class TicketAnswered extends DomainEvent<
  TicketData & { accountId: string; messageId: string; agentId: string; answeredAt: string }
> {}

/** A public message that says where things stand; it changes neither status nor clock nor promise. */
@EventNamed('tickets.ticket-updated', 'ticketId')
export class TicketUpdated extends DomainEvent<TicketData & { messageId: string; agentId: string }> {}

/** We asked the customer something: the clock is paused from here. */
@EventNamed('tickets.information-requested', 'ticketId')
export class InformationRequested extends DomainEvent<
  TicketData & { messageId: string; agentId: string; requestedAt: string }
> {}

/** The customer answered what we had asked: the clock runs again. */
@EventNamed('tickets.information-given', 'ticketId')
export class InformationGiven extends DomainEvent<TicketData & { givenAt: string; nothingNew?: boolean }> {}

/** Answered in part; the rest waits for somebody or something else. The parts stand in the parking. */
@EventNamed('tickets.ticket-parked', 'ticketId')
export class TicketParked extends DomainEvent<
  TicketData & { parkingId: string; agentId: string; reviewOn: string }
> {}

/** Parking ended without an answer: the ticket waits again. */
@EventNamed('tickets.ticket-unparked', 'ticketId')
export class TicketUnparked extends DomainEvent<TicketData & { cause: 'review' | 'ended' }> {}

/** «No responde a mi pregunta» was heard: the answer did not end the waiting period. */
@EventNamed('tickets.answer-set-aside', 'ticketId')
export class AnswerSetAside extends DomainEvent<TicketData & { messageId: string }> {}

/** A note of the staff was written; its text stands with the note. */
@EventNamed('tickets.note-added', 'ticketId')
export class NoteAdded extends DomainEvent<TicketData & { noteId: string; agentId: string }> {}

/** Staff say that it was answered in the documentation, or that the steps of an answer were not followed. */
@EventNamed('tickets.ticket-flagged', 'ticketId')
export class TicketFlagged extends DomainEvent<
  TicketData & {
    accountId: string;
    agentId: string;
    kind: string;
    articleSlug: string | null;
    messageId: string | null;
  }
> {}

/** The fee was captured while the ticket waited. */
@EventNamed('tickets.ticket-upgraded', 'ticketId')
export class TicketUpgraded extends DomainEvent<TicketData & { purchaseId: string; upgradedAt: string }> {}

/** What the fee covered is used up: a standard ticket again. */
@EventNamed('tickets.priority-ended', 'ticketId')
export class PriorityEnded extends DomainEvent<TicketData & { purchaseId: string }> {}

@EventNamed('tickets.ticket-closed', 'ticketId')
export class TicketClosed extends DomainEvent<
  TicketData & {
    closedAs: 'solved' | 'not_for_us' | 'spam' | 'silence';
    closedAt: string;
    claimedBefore: boolean;
    /** The answer with which it was closed. */
    answerId?: string;
    /** Closed by silence while we waited for what we had asked. */
    askedFor?: boolean;
  }
> {}

/** Something of ours is broken, and everybody may know. */
@EventNamed('tickets.problem-opened', 'problemId')
export class ProblemOpened extends DomainEvent<{ problemId: string; categorySlug: string | null }> {}

/** Its title, text or category changed; what they were stands in the audit log. */
@EventNamed('tickets.problem-changed', 'problemId')
export class ProblemChanged extends DomainEvent<{ problemId: string }> {}

@EventNamed('tickets.problem-closed', 'problemId')
export class ProblemClosed extends DomainEvent<{ problemId: string; closedAt: string }> {}

@EventNamed('tickets.problem-reopened', 'problemId')
export class ProblemReopened extends DomainEvent<{ problemId: string }> {}

/** Somebody pressed «a mí también me ocurre», for the first time. */
@EventNamed('tickets.problem-affected', 'problemId')
export class ProblemAffected extends DomainEvent<{ problemId: string; userId: string }> {}

/** One update or answer for all that the problem concerns was written; it reaches them one by one. */
@EventNamed('tickets.problem-updated', 'problemId')
export class ProblemUpdated extends DomainEvent<{
  problemId: string;
  updateId: string;
  kind: 'update' | 'answer';
  agentId: string;
}> {}

/** The update has come to somebody who pressed «a mí también me ocurre» and has no ticket about it. */
@EventNamed('tickets.problem-news-due', 'userId')
export class ProblemNewsDue extends DomainEvent<{ problemId: string; updateId: string; userId: string }> {}

/** The ticket is about that known problem; `null`: about none after all. */
@EventNamed('tickets.ticket-linked-to-problem', 'ticketId')
export class TicketLinkedToProblem extends DomainEvent<
  TicketData & { problemId: string | null; agentId: string }
> {}

/** Nobody has written for days: the customer was reminded, and told when silence closes the ticket. */
@EventNamed('tickets.silence-reminded', 'ticketId')
export class SilenceReminded extends DomainEvent<
  TicketData & { about: 'answer' | 'request'; nth: number; closesAt: string }
> {}

/** Closed for long enough: read-only, and kept for ever. */
@EventNamed('tickets.ticket-archived', 'ticketId')
export class TicketArchived extends DomainEvent<TicketData> {}

/** Before its notice left, whoever sent it took the answer back. */
@EventNamed('tickets.answer-taken-back', 'ticketId')
export class AnswerTakenBack extends DomainEvent<TicketData & { messageId: string; agentId: string }> {}

/** Given to a colleague, who holds it from now on; the place is the same. */
@EventNamed('tickets.ticket-handed-over', 'ticketId')
export class TicketHandedOver extends DomainEvent<
  TicketData & { fromId: string | null; toId: string; agentId: string }
> {}

@EventNamed('tickets.ticket-tagged', 'ticketId')
export class TicketTagged extends DomainEvent<TicketData & { agentId: string; tags: number }> {}

/** Some of its questions go on in tickets of their own. */
@EventNamed('tickets.ticket-split', 'ticketId')
export class TicketSplit extends DomainEvent<
  TicketData & { accountId: string; agentId: string; partIds: string[] }
> {}

/** A part of another ticket's question: received when the message was that it comes from, and no new request. */
@EventNamed('tickets.part-opened', 'ticketId')
export class PartOpened extends DomainEvent<
  TicketData & {
    accountId: string;
    authorId: string;
    shopId: string | null;
    categorySlug: string;
    locale: string;
    receivedAt: string;
    partOf: string;
    /** The fee that was paid for the whole goes with this part. */
    purchaseId: string | null;
  }
> {}

/** Staff opened it for somebody; it is nobody's request under the fair-use policy. */
@EventNamed('tickets.ticket-opened-by-staff', 'ticketId')
export class TicketOpenedByStaff extends DomainEvent<
  TicketData & {
    accountId: string;
    authorId: string;
    shopId: string | null;
    categorySlug: string;
    locale: string;
    receivedAt: string;
    agentId: string;
  }
> {}

/** It repeats another ticket, which goes on with both. */
@EventNamed('tickets.ticket-merged', 'ticketId')
export class TicketMerged extends DomainEvent<
  TicketData & {
    accountId: string;
    intoId: string;
    intoReference: string;
    agentId: string;
    wasAnswered: boolean;
  }
> {}

/** It was no repeat after all, and is what it was before. */
@EventNamed('tickets.ticket-unmerged', 'ticketId')
export class TicketUnmerged extends DomainEvent<
  TicketData & { accountId: string; fromId: string; agentId: string }
> {}

/** It belongs to another account. */
@EventNamed('tickets.ticket-moved', 'ticketId')
export class TicketMoved extends DomainEvent<
  TicketData & { fromAccountId: string; accountId: string; authorId: string; agentId: string }
> {}

/** From 1 to 5, after it was closed. */
@EventNamed('tickets.ticket-rated', 'ticketId')
export class TicketRated extends DomainEvent<TicketData & { score: number }> {}

/** Somebody of the staff tied two tickets together, or a reply to an archived one began a new one. */
@EventNamed('tickets.tickets-linked', 'ticketId')
export class TicketsLinked extends DomainEvent<
  TicketData & { otherId: string; kind: 'related' | 'part' | 'follow_up' }
> {}

@EventNamed('tickets.tickets-unlinked', 'ticketId')
export class TicketsUnlinked extends DomainEvent<TicketData & { otherId: string }> {}

/** What was paid for a repeat holds for the ticket that goes on, or no longer does. */
@EventNamed('tickets.priority-shared', 'ticketId')
export class PriorityShared extends DomainEvent<
  TicketData & { level: 'standard' | 'premium'; purchaseId: string | null }
> {}

/** Somebody without an account wrote; the link to confirm the address must be sent. */
@EventNamed('tickets.contact-confirmation-requested', 'contactId')
export class ContactConfirmationRequested extends DomainEvent<{
  contactId: string;
  ticketId: string;
  linkId: string;
}> {}

@EventNamed('tickets.contact-confirmed', 'contactId')
export class ContactConfirmed extends DomainEvent<{ contactId: string; ticketId: string }> {}

/** The link to a ticket without an account was lost: the ones before do not work any longer, a new one must be sent. */
@EventNamed('tickets.contact-link-requested', 'contactId')
export class ContactLinkRequested extends DomainEvent<{ contactId: string; ticketId: string }> {}

/** Nobody confirmed the address in time: contact, ticket and text are gone. */
@EventNamed('tickets.contact-forgotten', 'contactId')
export class ContactForgotten extends DomainEvent<{ contactId: string; ticketId: string }> {}
