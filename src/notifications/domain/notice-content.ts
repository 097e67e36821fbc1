/** One ticket that supervisors must look at, as their digest lists it. */
export type Miss = { reference: string; lane: string } & (
  | { why: 'missed'; promisedAt: string; newAnswerBy: string; stage: number }
  | { why: 'at_risk'; promisedAt: string }
  | { why: 'late_request'; promisedAt: string }
  | { why: 'objection'; dueAt: string }
  | { why: 'second_look'; skips: number }
  | { why: 'appeal'; dueAt: string }
  | { why: 'quarantined' }
);

/** What each kind of notice must know to be written later: ids, codes and numbers only. */
interface NoticeParams {
  receipt: { ticketId: string; lane: string; promisedAt: string };
  answer: { ticketId: string; messageId: string };
  update: { ticketId: string; messageId: string };
  information_request: { ticketId: string; messageId: string };
  upgrade: { ticketId: string; promisedAt: string };
  /** `amount` in integer minor units. */
  refund: { reference: string; amount: number; currency: string; cause: string };
  missed_promise: { ticketId: string; lane: string; promisedAt: string; newAnswerBy: string };
  reopened: { ticketId: string };
  parked: { ticketId: string; reviewOn: string };
  objection_ruled: { ticketId: string; outcome: string };
  /** `answerId`: it was closed with an answer, which may have been taken back meanwhile. */
  closed: { ticketId: string; closedAs: string; answerId?: string };
  reminder: { ticketId: string; about: string; closesAt: string };
  split: { ticketId: string; partIds: string[] };
  merged: { ticketId: string; into: string };
  opened_by_staff: { ticketId: string; promisedAt: string };
  moved: { ticketId: string };
  /** To the colleague who holds it now. */
  handed_over: { ticketId: string; agentId: string };
  /** To whoever uploaded a file in which the scanner found something. */
  file_quarantined: { ticketId: string; uploaderKind: 'customer' | 'staff' };
  /** `kind` and `reference` of the mark. */
  fair_use_mark: { markId: string };
  fair_use_warning: { accountId: string; kind: string; until: string };
  fair_use_deferral: { accountId: string; marks: number; minutes: number; until: string };
  /** `to` is the standing now. */
  fair_use_restored: { to: string; minutes: number };
  appeal_ruled: { markId: string; outcome: string };
  /** To somebody who pressed «a mí también me ocurre». */
  problem_update: { updateId: string };
  /** To whoever is on duty; `minutes` of open time since the payment. */
  premium_waits: { ticketId: string; minutes: number; promisedAt: string };
  premium_alarm: { premiumPercent: number; punctualityPercent: number; servedDays: number };
  email_confirmation: { linkId: string };
  password_reset: { linkId: string };
  /** To somebody who wrote without an account. */
  contact_confirmation: { ticketId: string; linkId: string };
  /** The link to read was lost. */
  contact_link: { ticketId: string };
  password_changed: Record<string, never>;
  /** `doubtful` of the `days` need a look. */
  holidays_unconfirmed: { region: string; year: number; days: number; doubtful: number };
  /** Never sent as it is: gathered with others of its lane into a digest. */
  for_supervisors: Miss;
  /** `total` may be more than the misses that are listed. */
  supervisors_digest: { lane: string; total: number; misses: Miss[] };
}

export type NoticeKind = keyof NoticeParams;

/** A kind of notice together with what it must know. */
export type NoticeContent = {
  [K in NoticeKind]: { readonly kind: K; readonly params: Readonly<NoticeParams[K]> };
}[NoticeKind];

/** The text of these holds a single-use link, a secret that is written into the mail and nowhere else. */
export function holdsSecret(kind: NoticeKind): boolean {
  return ['email_confirmation', 'password_reset', 'contact_confirmation'].includes(kind);
}
