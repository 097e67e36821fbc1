import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  columnType,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
} from '../../platform/database/columns';

/** Why a ticket or message counts, or does not (docs/queue.md). */
export type ContactWeight = 'counted' | 'information' | 'after_answer' | 'promise_missed' | 'same_batch';

/** A ticket or a further message of an account; what an excessive number is counted by. */
@Entity('queue_contact')
@Index('ix_queue_contact_account', ['accountId', 'kind', 'at'])
@Index('ix_queue_contact_ticket', ['ticketId', 'at'])
@Index('ix_queue_contact_at', ['at'])
export class Contact {
  /** Of the ticket, or of the message. */
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_queue_contact' })
  id: string;

  @IdColumn({ name: 'account_id' })
  accountId: string;

  @IdColumn({ name: 'ticket_id' })
  ticketId: string;

  @ShortColumn()
  kind: 'ticket' | 'message';

  @InstantColumn()
  at: Date;

  @ShortColumn()
  weight: ContactWeight;

  @IdColumn({ name: 'batch_id', nullable: true })
  batchId: string | null;
}

/** A waiting period that began deferred, or (in a dry run) would have. */
@Entity('queue_deferral')
@Index('ix_queue_deferral_account', ['accountId', 'receivedAt'])
export class Deferral {
  /** The arrival of the entry. */
  @PrimaryColumn({ type: columnType.big, primaryKeyConstraintName: 'pk_queue_deferral' })
  entry: number;

  @FlagColumn({ name: 'dry_run' })
  dryRun: boolean;

  @IdColumn({ name: 'account_id' })
  accountId: string;

  @IdColumn({ name: 'ticket_id' })
  ticketId: string;

  @CountColumn()
  minutes: number;

  @InstantColumn({ name: 'received_at' })
  receivedAt: Date;

  /** Where it stands, or would have stood. */
  @InstantColumn({ name: 'effective_at' })
  effectiveAt: Date;
}
