import { Message } from '../domain/message';
import { Note } from '../domain/note';
import { Parking } from '../domain/parking';
import { Ticket } from '../domain/ticket';
import { Tickets1700000000005 } from './migrations/1700000000005-tickets';

export const ticketsEntities = [Ticket, Message, Parking, Note];
export const ticketsMigrations = [Tickets1700000000005];
