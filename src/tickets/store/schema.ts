import { KnownProblem } from '../domain/known-problem';
import { Message } from '../domain/message';
import { Note } from '../domain/note';
import { Parking } from '../domain/parking';
import { ProblemLink } from '../domain/problem-link';
import { AffectedPerson, ProblemDelivery, ProblemUpdate } from '../domain/problem-update';
import { SearchEntry } from '../domain/search-entry';
import { Ticket } from '../domain/ticket';
import { Tickets1700000000005 } from './migrations/1700000000005-tickets';
import { KnownProblems1700000000025 } from './migrations/1700000000025-known-problems';
import { Steps1700000000030 } from './migrations/1700000000030-steps';
import { TicketQuestion1700000000051 } from './migrations/1700000000051-ticket-question';
import { Search1700000000100 } from './migrations/1700000000100-search';
import { ListIndices1700000000101 } from './migrations/1700000000101-list-indices';

const problemEntities = [KnownProblem, ProblemLink, ProblemUpdate, ProblemDelivery, AffectedPerson];

export const ticketsEntities = [Ticket, Message, Parking, Note, SearchEntry, ...problemEntities];
export const ticketsMigrations = [
  Tickets1700000000005,
  KnownProblems1700000000025,
  Steps1700000000030,
  TicketQuestion1700000000051,
  Search1700000000100,
  ListIndices1700000000101,
];
