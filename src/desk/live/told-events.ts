import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Person } from '../../accounts/api';
import { isId } from '../../platform/ids';
import type { LoggedEvent } from '../../platform/live/event-log';
import { seesTicket } from '../../tickets/visibility';
import { isAboutProblem, shownToCustomers } from '../domain/shown-events';
import { TicketsOfEvents, type ConcernedTicket } from '../queries/tickets-of-events';

/** An event of the log with the ticket it concerns, which most have. */
export interface TellableEvent extends LoggedEvent {
  ticket: ConcernedTicket | null;
}

/** An event as one person is told of it. */
export interface Told {
  event: 'ticket' | 'problem';
  data: object;
}

/** Finds out what events are about, and says of them what a person may know. */
@Injectable()
export class ToldEvents {
  constructor(private readonly queries: QueryBus) {}

  /** With one look at the database, however many people will be told. */
  async tellable(events: readonly LoggedEvent[]): Promise<TellableEvent[]> {
    const ids = events.map(({ data }) => text(data.ticketId)).filter(isId);
    const references = events.map(({ data }) => text(data.reference)).filter((each) => each !== '');
    const tickets = await this.queries.execute(
      new TicketsOfEvents([...new Set(ids)], [...new Set(references)]),
    );
    const byName = new Map(
      tickets.flatMap((ticket) => [
        [ticket.id, ticket],
        [ticket.reference, ticket],
      ]),
    );
    return events.map((event) => {
      const { data } = event;
      const ticket = byName.get(text(data.ticketId)) ?? byName.get(text(data.reference)) ?? null;
      return { ...event, ticket };
    });
  }

  /** `null`: nothing of it. */
  to(person: Person, { name, occurredAt: at, actorId, data, ticket }: TellableEvent): Told | null {
    if (isAboutProblem(name)) return { event: 'problem', data: { name, problemId: data.problemId, at } };
    if (!ticket) return null;
    const { reference } = ticket;
    if (person.kind === 'staff') return { event: 'ticket', data: { name, reference, at, actorId, data } };
    const shown = seesTicket(person, ticket) ? shownToCustomers(name, data) : null;
    return shown && { event: 'ticket', data: { name, reference, at, ...shown } };
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
