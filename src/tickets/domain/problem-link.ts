import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import { columnType, IdColumn, InstantColumn, ShortColumn } from '../../platform/database/columns';
import { TicketLinkedToProblem } from '../events';

/** That a ticket is about a known problem. It stands beside the ticket: linking never waits for who writes in it. */
@Entity('tickets_problem_link')
@Index('ix_tickets_problem_link_problem', ['problemId', 'ticketId'])
export class ProblemLink extends Aggregate {
  @PrimaryColumn({
    name: 'ticket_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_tickets_problem_link',
  })
  ticketId: string;

  /** `null` when it turned out to be about something else. */
  @IdColumn({ name: 'problem_id', nullable: true })
  problemId: string | null;

  @IdColumn({ name: 'linked_by' })
  linkedBy: string;

  @InstantColumn({ name: 'linked_at' })
  linkedAt: Date;

  @ShortColumn()
  reference: string;

  static of(ticket: { id: string; reference: string }): ProblemLink {
    const { id: ticketId, reference } = ticket;
    return Object.assign(new ProblemLink(), { ticketId, reference, problemId: null });
  }

  pointTo(problemId: string | null, by: string, now: Date): void {
    if (this.problemId === problemId) return;
    this.problemId = problemId;
    this.linkedBy = by;
    this.linkedAt = now;
    const { ticketId, reference } = this;
    this.record(new TicketLinkedToProblem({ ticketId, reference, problemId, agentId: by }));
  }
}
