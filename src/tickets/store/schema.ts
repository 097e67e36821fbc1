import { Contact } from '../domain/contact';
import { ContactLink } from '../domain/contact-link';
import { Draft } from '../domain/draft';
import { KnownProblem } from '../domain/known-problem';
import { Message } from '../domain/message';
import { Note } from '../domain/note';
import { Parking } from '../domain/parking';
import { ProblemLink } from '../domain/problem-link';
import { AffectedPerson, ProblemDelivery, ProblemUpdate } from '../domain/problem-update';
import { Macro } from '../domain/macro';
import { SearchEntry } from '../domain/search-entry';
import { Ticket } from '../domain/ticket';
import { BlockedAddress, Rating, ReplyDraft, TicketTag } from '../domain/ticket-extras';
import { TicketLink } from '../domain/ticket-link';
import { Tickets1700000000005 } from './migrations/1700000000005-tickets';
import { KnownProblems1700000000025 } from './migrations/1700000000025-known-problems';
import { Steps1700000000030 } from './migrations/1700000000030-steps';
import { TicketQuestion1700000000051 } from './migrations/1700000000051-ticket-question';
import { Drafts1700000000081 } from './migrations/1700000000081-drafts';
import { Contacts1700000000082 } from './migrations/1700000000082-contacts';
import { Craft1700000000090 } from './migrations/1700000000090-craft';
import { Search1700000000100 } from './migrations/1700000000100-search';
import { ListIndices1700000000101 } from './migrations/1700000000101-list-indices';
import { MergedTickets1700000000111 } from './migrations/1700000000111-merged-tickets';
import { SparseTickets1700000000161 } from './migrations/1700000000161-sparse-tickets';
import { DraftForms1700000000170 } from './migrations/1700000000170-draft-forms';
import { WholeDrafts1700000000180 } from './migrations/1700000000180-whole-drafts';
import { EnglishTickets1700000000181 } from './migrations/1700000000181-english-tickets';

const problemEntities = [KnownProblem, ProblemLink, ProblemUpdate, ProblemDelivery, AffectedPerson];

/** What there is of a ticket before it is one. */
const earlyEntities = [Draft, Contact, ContactLink];
const extraEntities = [TicketLink, TicketTag, Rating, ReplyDraft, Macro, BlockedAddress];

export const ticketsEntities = [
  ...[Ticket, Message, Parking, Note, SearchEntry],
  ...problemEntities,
  ...earlyEntities,
  ...extraEntities,
];
export const ticketsMigrations = [
  Tickets1700000000005,
  KnownProblems1700000000025,
  Steps1700000000030,
  TicketQuestion1700000000051,
  Drafts1700000000081,
  Contacts1700000000082,
  Craft1700000000090,
  Search1700000000100,
  ListIndices1700000000101,
  MergedTickets1700000000111,
  SparseTickets1700000000161,
  DraftForms1700000000170,
  WholeDrafts1700000000180,
  EnglishTickets1700000000181,
];
