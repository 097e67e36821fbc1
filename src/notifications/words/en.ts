import type { Miss } from '../domain/notice-content';
import { writtenDate, writtenMoment } from '../domain/written-moment';
import { writtenMoney } from '../domain/written-money';
import { englishFairUse } from './fair-use-letters';
import { englishProblemWords } from './problem-words';
import { englishCraftWords } from './craft-words';
import type { ToldMessage, ToldPromise, ToldTicket, Words } from './words';

const at = (instant: string) => `${writtenMoment(instant, 'en')} (Madrid time)`;
const about = ({ reference, subject }: ToldTicket) => `your ticket ${reference}, "${subject}"`;
const titled = (ticket: ToldTicket, title: string) => `${ticket.reference}: ${title} "${ticket.subject}"`;
const writer = ({ authorName }: ToldMessage) => authorName || 'The support team';

const articles = ({ articles: addresses = [] }: ToldMessage, lead: string) =>
  addresses.length > 0 ? [`${lead}\n${addresses.join('\n')}`] : [];

const promised = ({ answerBy, strength }: ToldPromise) =>
  strength === 'guaranteed'
    ? `Guaranteed answer: by ${at(answerBy)}.`
    : `Expected answer: by ${at(answerBy)}.`;

const lanes: Readonly<Record<string, string>> = {
  premium: 'premium tickets',
  standard: 'standard tickets',
  parked: 'parked tickets',
};

const refundReasons: Readonly<Record<string, string>> = {
  promise_missed:
    'We did not answer within the guaranteed time, and we are sorry. Your ticket keeps its place.',
  no_ruling: 'Nobody ruled on your objection in time, and that counts in your favour.',
  not_waiting: 'The payment arrived when your ticket was no longer waiting, so it was not needed.',
  closed_before_claim: 'The ticket was closed before we began to work on it.',
  waived: 'The support team decided not to charge you for priority this time.',
  second_fee: 'Your question already had a payment; you need not pay twice.',
  known_problem:
    'The problem is ours and we know of it, so we do not charge you. Your ticket keeps its place.',
  provider: 'The payment provider has returned the money.',
};

const rate = 'On the page of the ticket you can tell us what you think of it: a mark from 1 to 5 is enough.';

const closings: Readonly<Record<string, string[]>> = {
  solved: [
    'We are glad that it is solved. Thank you for telling us.',
    'If the problem is still there, reply on the page of the ticket and we will open it again.',
    rate,
  ],
  no_information: [
    'We asked you for something and have not received it, so that we cannot go on.',
    'When you have it, reply on the page of the ticket and we will open it again.',
  ],
  not_for_us: [
    'This desk only answers questions about our shop software.',
    'If you bought something in a shop, please write to that shop: it will be able to help you.',
  ],
  silence: [
    'We have not heard from you since our last message.',
    'If you still need help, reply on the page of the ticket and we will open it again.',
    rate,
  ],
};

const titleOf = (misses: readonly Miss[]) =>
  misses.some(({ why }) => why === 'missed') ? 'Missed promises' : 'Tickets to look at';

function lookLine(miss: Miss): string {
  const day = (instant: string) => writtenMoment(instant, 'en');
  switch (miss.why) {
    case 'missed':
      return `- ${miss.reference} · warning ${miss.stage} · promised: ${day(miss.promisedAt)} · now expected: ${day(miss.newAnswerBy)}`;
    case 'at_risk':
      return `- ${miss.reference} · at risk · promised: ${day(miss.promisedAt)}`;
    case 'late_request':
      return `- ${miss.reference} · asked for information with little time left · promised: ${day(miss.promisedAt)}`;
    case 'objection':
      return `- ${miss.reference} · "Not an answer" · rule before: ${day(miss.dueAt)}`;
    case 'appeal':
      return `- ${miss.reference} · appeal against a mark · rule before: ${day(miss.dueAt)}`;
    case 'quarantined':
      return `- ${miss.reference} · the virus scanner holds a file back`;
    case 'second_look':
      return `- ${miss.reference} · passed over by ${miss.skips} people`;
  }
}

export const english: Words = {
  ...englishProblemWords,
  ...englishFairUse,
  ...englishCraftWords,
  language: 'en',

  greeting: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
  ticketLink: 'Your ticket is here:',
  consoleLink: 'They are in the console:',
  signature: 'Kind regards,\nthe support team',
  footer: (publicUrl) =>
    `This message is automatic and nobody reads this address: please do not reply. Write to us at ${publicUrl}`,

  receipt: (ticket, promise, position) => ({
    subject: titled(ticket, 'we have received your question'),
    paragraphs: [
      `Thank you for writing to us. We have received ${about(ticket)}.`,
      promised(promise),
      position === null
        ? 'We answer in the order of arrival.'
        : `We answer in the order of arrival; your place is now ${position}.`,
      'Meanwhile you can add details on the page of the ticket. You will not lose your place.',
    ],
  }),

  answer: (ticket, message) => ({
    subject: titled(ticket, 'we have answered your question'),
    paragraphs: [
      `${writer(message)} has answered ${about(ticket)}:`,
      message.body,
      ...articles(message, 'More about it:'),
      'Did it help? On the page of the ticket you can say "Thanks, solved" or "Still not solved".',
    ],
  }),

  update: (ticket, message) => ({
    subject: titled(ticket, 'there is news about'),
    paragraphs: [
      `${writer(message)} has news about ${about(ticket)}:`,
      message.body,
      'This changes neither your place nor the time of the answer.',
    ],
  }),

  informationRequest: (ticket, message) => ({
    subject: titled(ticket, 'we need something from you about'),
    paragraphs: [
      `To go on with ${about(ticket)}, we need your help:`,
      message.body,
      'Please reply on the page of the ticket. Until then the clock is paused and you keep your place.',
    ],
  }),

  upgrade: (ticket, promisedAt) => ({
    subject: titled(ticket, 'priority support has begun for'),
    paragraphs: [
      `We have received your payment. From now on ${about(ticket)}, is a premium ticket.`,
      promised({ answerBy: promisedAt, strength: 'guaranteed' }),
      'If we miss that time, we will refund the fee without being asked.',
    ],
  }),

  refund: (ticket, { amount, currency, cause }) => ({
    subject: titled(ticket, 'we have refunded your payment for'),
    paragraphs: [
      `We have refunded ${writtenMoney(amount, currency, 'en')} for ${about(ticket)}.`,
      ...(refundReasons[cause] ? [refundReasons[cause]] : []),
      'Depending on your bank, it may take a few days to appear.',
    ],
  }),

  missedPromise: (ticket, { promisedAt, newAnswerBy }) => ({
    subject: titled(ticket, 'we are late with'),
    paragraphs: [
      `We had said that we would answer by ${at(promisedAt)}, and we did not. We are sorry.`,
      `Our supervisors know about ${about(ticket)}. It keeps its place.`,
      `We now expect to answer by ${at(newAnswerBy)}.`,
    ],
  }),

  reopened: (ticket, promise) => ({
    subject: titled(ticket, 'we have opened it again:'),
    paragraphs: [
      `We are sorry that the answer was not enough. We have reopened ${about(ticket)}.`,
      ...(promise ? [promised(promise)] : ['We will answer in the order of arrival.']),
    ],
  }),

  closed: (ticket, closedAs) => ({
    subject: titled(ticket, 'we have closed'),
    paragraphs: [`We have closed ${about(ticket)}.`, ...(closings[closedAs] ?? [])],
  }),

  parked: (ticket, reviewOn) => ({
    subject: titled(ticket, 'we have answered in part'),
    paragraphs: [
      `We have answered ${about(ticket)} in part. The rest needs more time.`,
      `You will hear from us by ${writtenDate(reviewOn, 'en')}.`,
      'The page of the ticket shows what is answered and what is open.',
    ],
  }),

  objectionRuled: (ticket, outcome, promise) => ({
    subject: titled(ticket, 'we have reviewed our answer to'),
    paragraphs:
      outcome === 'rejected'
        ? [
            `We have reviewed ${about(ticket)}. We believe that the answer addresses your question.`,
            'If it is still not solved, write on the page of the ticket and we will open it again.',
          ]
        : [
            `You are right: the answer did not address ${about(ticket)}.`,
            'It is back at its former place, as if we had not answered.',
            ...(promise ? [promised(promise)] : []),
          ],
  }),

  forSupervisors: ({ lane, total, misses }) => ({
    subject: `${titleOf(misses)}: ${total} ${total === 1 ? 'ticket' : 'tickets'} (${lanes[lane] ?? lane})`,
    paragraphs: [
      `Please look at ${total === 1 ? 'one ticket' : `${total} tickets`} (${lanes[lane] ?? lane}):`,
      misses.map(lookLine).join('\n'),
      ...(total > misses.length ? [`And ${total - misses.length} more.`] : []),
    ],
  }),

  holidaysUnconfirmed: ({ region, year, days, doubtful }) => ({
    subject: `The holidays of ${year} await your confirmation (${region})`,
    paragraphs: [
      `Nobody has confirmed the holidays of ${year} for ${region} yet.`,
      days === 0
        ? 'The list is empty: promises of that year would not know of any holiday.'
        : `The proposed list has ${days} holidays; ${doubtful === 1 ? '1 is doubtful' : `${doubtful} are doubtful`}.`,
      'Compare it with the official list, correct what is wrong, and confirm the year.',
      'Meanwhile promises count with the proposed list. We will remind you every week.',
    ],
  }),

  emailConfirmation: (link) => ({
    subject: 'Confirm your e-mail address',
    paragraphs: [
      'Thank you for registering. Follow this link to confirm your e-mail address:',
      link,
      'The link works once. If it was not you who registered, do nothing.',
    ],
  }),

  contactConfirmation: (reference, link) => ({
    subject: `${reference}: confirm your e-mail address`,
    paragraphs: [
      `Somebody sent us a question with this address; its reference is ${reference}.`,
      'If it was you, follow this link. Your ticket enters the queue at that moment:',
      link,
      'You have seven days to confirm it; then we delete it. If it was not you, do nothing.',
    ],
  }),

  contactLink: (ticket) => ({
    subject: titled(ticket, 'your new link to read'),
    paragraphs: [
      `You asked us for a new link to ${about(ticket)}.`,
      'The links before no longer work. Keep this one to yourself: whoever has it can read and write.',
    ],
  }),

  passwordReset: (link) => ({
    subject: 'Choose a new password',
    paragraphs: [
      'Somebody asked to change your password. Follow this link to choose a new one:',
      link,
      'The link works once and expires soon. If it was not you, do nothing: your password stays as it is.',
    ],
  }),

  passwordChanged: (newResetUrl) => ({
    subject: 'Your password was changed',
    paragraphs: [
      'The password of your account was changed. To be safe, all other sessions have ended.',
      `If it was not you, choose a new password at once:\n${newResetUrl}`,
    ],
  }),
};
