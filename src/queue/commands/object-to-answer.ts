import { CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Conflict, NotFound } from '../../platform/errors';
import { SetAnswerAside, TicketByReference } from '../../tickets/api';
import { KeepOpen } from '../../tickets/staff-api';
import { ObjectToAnswer } from '../api';
import { Objection } from '../domain/objection';
import { Objections } from '../store/objections';
import { QueueEntries } from '../store/queue-entries';
import { ObjectionTerms } from './objection-terms';

@CommandHandler(ObjectToAnswer)
export class ObjectToAnswerHandler implements ICommandHandler<ObjectToAnswer> {
  constructor(
    private readonly entries: QueueEntries,
    private readonly objections: Objections,
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly terms: ObjectionTerms,
    private readonly clock: Clock,
  ) {}

  async execute({ objection: { viewer, reference, messageId } }: ObjectToAnswer) {
    const ticket = await this.queries.execute(new TicketByReference(reference, viewer));
    if (!ticket) throw new NotFound('tickets.not-found');
    const entry = await this.entries.latestOf(ticket.ticketId);
    const now = this.clock.now();
    if (!entry?.settledAt || entry.answerId !== messageId || ticket.status !== 'answered') {
      throw new Conflict('queue.nothing-to-object-to');
    }
    this.terms.assertInTime(entry.settledAt, now);
    const earlier = await this.objections.ofTicket(ticket.ticketId);
    if (earlier.some(({ state }) => state === 'pending')) throw new Conflict('queue.objection-pending');
    const byItself = entry.homeLane === 'standard' && !earlier.some(({ state }) => state === 'returned');
    const ruling = byItself ? null : { lane: entry.homeLane, dueAt: this.terms.rulingDueAt(now) };
    const about = {
      ticketId: ticket.ticketId,
      reference: ticket.reference,
      entry: entry.arrival,
      messageId,
      madeBy: viewer.id,
    };
    const objection = Objection.raise(about, now, ruling);
    await this.objections.add(objection);
    // The last word is the customer's: silence says nothing any more.
    if (!byItself) await this.commands.execute(new KeepOpen(ticket.ticketId));
    if (!byItself) return { objectionId: objection.id, outcome: 'pending' as const };
    await this.commands.execute(new SetAnswerAside(ticket.ticketId));
    entry.goOn();
    await this.entries.save(entry);
    return { objectionId: objection.id, outcome: 'returned' as const };
  }
}
