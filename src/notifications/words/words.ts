import type { Language } from '../domain/language';
import type { Miss } from '../domain/notice-content';

/** What every notice about a ticket says of it. */
export interface ToldTicket {
  reference: string;
  subject: string;
}

/** A public message of the staff; `authorName` is empty when the person is no longer known. */
export interface ToldMessage {
  body: string;
  authorName: string;
  /** Addresses of the help articles that it points to. */
  articles?: readonly string[];
}

/** A promise; instants in ISO 8601. */
export interface ToldPromise {
  answerBy: string;
  strength: 'expected' | 'guaranteed';
}

/** A mark under the fair-use policy, and the ticket that it is about. */
export interface ToldMark {
  kind: string;
  reference: string;
}

/** Subject and paragraphs of a letter, without greeting, links and footer. */
export interface Told {
  subject: string;
  paragraphs: string[];
}

/** Everything that notices say, in one language. Sentences have at most 20 words. */
export interface Words {
  /** The pages that letters lead to begin with it. */
  language: Language;
  greeting(name: string | null): string;
  /** Leads to the ticket's page; the address stands on a line of its own. */
  ticketLink: string;
  consoleLink: string;
  /** Leads to the page that shows standing, marks and appeals. */
  standingLink: string;
  signature: string;
  /** Says that nobody reads the sending address, and where to write instead. */
  footer(publicUrl: string): string;

  receipt(ticket: ToldTicket, promise: ToldPromise, position: number | null): Told;
  answer(ticket: ToldTicket, message: ToldMessage): Told;
  update(ticket: ToldTicket, message: ToldMessage): Told;
  informationRequest(ticket: ToldTicket, message: ToldMessage): Told;
  upgrade(ticket: ToldTicket, promisedAt: string): Told;
  /** `amount` in integer minor units. */
  refund(ticket: ToldTicket, refund: { amount: number; currency: string; cause: string }): Told;
  missedPromise(ticket: ToldTicket, missed: { promisedAt: string; newAnswerBy: string }): Told;
  reopened(ticket: ToldTicket, promise: ToldPromise | null): Told;
  /** `reviewOn` is a local date, `YYYY-MM-DD`. */
  parked(ticket: ToldTicket, reviewOn: string): Told;
  objectionRuled(ticket: ToldTicket, outcome: string, promise: ToldPromise | null): Told;
  closed(ticket: ToldTicket, closedAs: string): Told;
  fairUseMark(mark: ToldMark): Told;
  /** `kind` is what there was too much of. */
  fairUseWarning(warning: { kind: string; until: string }): Told;
  /** `minutes` of open time for so many marks since the warning. */
  fairUseDeferral(deferral: { marks: number; minutes: number; until: string }): Told;
  /** `to` is `good`, `warned`, or `deferred` by so many minutes still. */
  fairUseRestored(restored: { to: string; minutes: number }): Told;
  appealRuled(mark: ToldMark, outcome: string): Told;
  /** `about` what we have heard nothing: an answer, or a request for information. */
  reminder(ticket: ToldTicket, reminder: { about: string; closesAt: string }): Told;
  split(ticket: ToldTicket, parts: readonly ToldTicket[]): Told;
  /** `into` is the reference of the ticket that goes on. */
  merged(ticket: ToldTicket, into: string): Told;
  openedByStaff(ticket: ToldTicket, promise: ToldPromise): Told;
  moved(ticket: ToldTicket): Told;
  /** For the colleague who holds it now; `by` is empty when the person is no longer known. */
  handedOver(ticket: ToldTicket, by: string): Told;
  /** For whoever uploaded a file in which the scanner found something. */
  fileQuarantined(ticket: ToldTicket): Told;
  holidaysUnconfirmed(list: { region: string; year: number; days: number; doubtful: number }): Told;
  forSupervisors(digest: { lane: string; total: number; misses: readonly Miss[] }): Told;
  /** For those who pressed «a mí también me ocurre»; `title.en` may be missing. */
  problemUpdate(news: { title: { es: string; en: string | null }; body: string; closes: boolean }): Told;
  /** For whoever is on duty. `minutes` of open time since the payment; 0 at once. */
  premiumWaits(ticket: ToldTicket, alert: { minutes: number; promisedAt: string }): Told;
  premiumAlarm(burden: { premiumPercent: number; punctualityPercent: number; servedDays: number }): Told;
  emailConfirmation(link: string): Told;
  /** To an address that may not be the writer's: nothing that was written is repeated. */
  contactConfirmation(reference: string, link: string): Told;
  contactLink(ticket: ToldTicket): Told;
  passwordReset(link: string): Told;
  passwordChanged(newResetUrl: string): Told;
}
