import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import { columnType, IdColumn, InstantColumn, ShortColumn } from '../../platform/database/columns';
import { TicketsLinked, TicketsUnlinked } from '../events';

export type LinkKind = 'related' | 'part' | 'follow_up';

interface Named {
  id: string;
  reference: string;
}

/** That two tickets belong together. `part` and `follow_up` are said of the later one, `related` of either. */
@Entity('tickets_link')
@Index('ix_tickets_link_other', ['otherId'])
export class TicketLink extends Aggregate {
  @PrimaryColumn({ name: 'ticket_id', type: columnType.id, primaryKeyConstraintName: 'pk_tickets_link' })
  ticketId: string;

  @PrimaryColumn({ name: 'other_id', type: columnType.id, primaryKeyConstraintName: 'pk_tickets_link' })
  otherId: string;

  @ShortColumn()
  kind: LinkKind;

  @IdColumn({ name: 'made_by' })
  madeBy: string;

  @InstantColumn({ name: 'made_at' })
  madeAt: Date;

  static between(ticket: Named, other: Named, kind: LinkKind, madeBy: string, madeAt: Date): TicketLink {
    const [ticketId, otherId] = [ticket.id, other.id];
    const link = Object.assign(new TicketLink(), { ticketId, otherId, kind, madeBy, madeAt });
    link.record(new TicketsLinked({ ticketId, reference: ticket.reference, otherId, kind }));
    return link;
  }

  cut(reference: string): void {
    const { ticketId, otherId } = this;
    this.record(new TicketsUnlinked({ ticketId, reference, otherId }));
  }
}
