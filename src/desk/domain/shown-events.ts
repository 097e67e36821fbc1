/*
 * What is told of events while they happen. Customers are told of the events named here, with these ids and nothing
 * else: an event that is not named is not for them. Staff are told of everything that happens to a ticket.
 */

const message = ['messageId'];
const purchase = ['purchaseId'];

const forCustomers = new Map<string, readonly string[]>([
  ['tickets.ticket-submitted', []],
  ['tickets.customer-replied', message],
  ['tickets.ticket-answered', message],
  ['tickets.ticket-updated', message],
  ['tickets.information-requested', message],
  ['tickets.information-given', []],
  ['tickets.answer-set-aside', message],
  ['tickets.answer-taken-back', message],
  // That somebody works on it, and never who.
  ['tickets.work-begun', []],
  ['tickets.work-returned', []],
  ['tickets.ticket-handed-over', []],
  ['tickets.ticket-parked', []],
  ['tickets.ticket-unparked', []],
  ['tickets.ticket-reopened', []],
  ['tickets.ticket-upgraded', purchase],
  ['tickets.priority-ended', purchase],
  ['tickets.priority-shared', purchase],
  ['tickets.ticket-closed', []],
  ['tickets.silence-reminded', []],
  ['tickets.ticket-archived', []],
  ['tickets.ticket-rated', []],
  ['tickets.ticket-opened-by-staff', []],
  ['tickets.ticket-split', []],
  ['tickets.part-opened', []],
  ['tickets.ticket-merged', ['intoReference']],
  ['tickets.ticket-unmerged', []],
  ['tickets.ticket-moved', []],
  ['queue.ticket-enqueued', []],
  ['queue.place-changed', []],
  ['queue.promise-missed', []],
  ['queue.objection-raised', []],
  ['queue.objection-ruled', []],
  ['billing.purchase-started', purchase],
  ['billing.purchase-paid', purchase],
  ['billing.purchase-failed', purchase],
  ['billing.purchase-refunded', purchase],
  ['billing.purchase-moved', purchase],
]);

/** Banners are for everybody. */
const aboutProblems = new Set([
  'tickets.problem-opened',
  'tickets.problem-changed',
  'tickets.problem-closed',
  'tickets.problem-reopened',
]);

/** After these, somebody may no longer be allowed to listen. */
const aboutRights = new Set([
  'accounts.user-suspended',
  'accounts.staff-role-changed',
  'accounts.password-changed',
  'accounts.ticket-visibility-changed',
  'accounts.member-shops-changed',
]);

type Data = Readonly<Record<string, unknown>>;

/** The ids that a customer is told with the event; `null` when the event is not for customers. */
export function shownToCustomers(name: string, data: Data): Data | null {
  const fields = forCustomers.get(name);
  return fields ? Object.fromEntries(fields.map((field) => [field, data[field]])) : null;
}

export const isAboutProblem = (name: string): boolean => aboutProblems.has(name);
export const mayEndStreams = (name: string): boolean => aboutRights.has(name);
