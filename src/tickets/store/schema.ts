import { Contact } from '../domain/contact';
import { ContactLink } from '../domain/contact-link';
import { Draft } from '../domain/draft';
import { KnownProblem } from '../domain/known-problem';
import { Message } from '../domain/message';
import { Note } from '../domain/note';
import { Parking } from '../domain/parking';
import { ProblemLink } from '../domain/problem-link';
import { AffectedPerson, ProblemDelivery, ProblemUpdate } from '../domain/problem-update';
import { Ticket } from '../domain/ticket';
import { Tickets1700000000005 } from './migrations/1700000000005-tickets';
import { KnownProblems1700000000025 } from './migrations/1700000000025-known-problems';
import { Drafts1700000000081 } from './migrations/1700000000081-drafts';
import { Contacts1700000000082 } from './migrations/1700000000082-contacts';

const problemEntities = [KnownProblem, ProblemLink, ProblemUpdate, ProblemDelivery, AffectedPerson];

/** What there is of a ticket before it is one. */
const earlyEntities = [Draft, Contact, ContactLink];

export const ticketsEntities = [Ticket, Message, Parking, Note, ...problemEntities, ...earlyEntities];
export const ticketsMigrations = [
  Tickets1700000000005,
  KnownProblems1700000000025,
  Drafts1700000000081,
  Contacts1700000000082,
];
