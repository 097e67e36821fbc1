import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { columnType, CountColumn, IdColumn } from '../../platform/database/columns';

/** Raised when the way from texts to terms changes: then all tickets are taken into the archive anew. */
export const presentAnalysis = 1;

/**
 * A ticket's place in the archive that is searched, in the order of arrival. Its terms stand in
 * `tickets_search_text`, which is of another kind on each database and known to `ArchiveTexts` alone.
 */
@Entity('tickets_search')
@Index('uq_tickets_search_ticket', ['ticketId'], { unique: true })
@Index('ix_tickets_search_analysis', ['analysis', 'position'])
export class SearchEntry {
  @PrimaryGeneratedColumn('increment', {
    type: columnType.serial,
    primaryKeyConstraintName: 'pk_tickets_search',
  })
  position: number;

  @IdColumn({ name: 'ticket_id' })
  ticketId: string;

  /** By which analysis its terms were made; 0 while it has none. */
  @CountColumn()
  analysis: number;
}
