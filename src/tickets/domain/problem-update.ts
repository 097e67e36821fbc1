import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  columnType,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  TextColumn,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import { ProblemNewsDue, ProblemUpdated } from '../events';

/** One update or answer for everybody whom a known problem concerns. */
@Entity('tickets_problem_update')
@Index('ix_tickets_problem_update_problem', ['problemId', 'id'])
export class ProblemUpdate extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_tickets_problem_update' })
  id: string;

  @IdColumn({ name: 'problem_id' })
  problemId: string;

  @ShortColumn()
  kind: 'update' | 'answer';

  @TextColumn()
  body: string;

  /** Whether the known problem ended with it. */
  @FlagColumn({ name: 'closes' })
  closes: boolean;

  @IdColumn({ name: 'author_id' })
  authorId: string;

  @InstantColumn({ name: 'written_at' })
  writtenAt: Date;

  static write(
    news: Pick<ProblemUpdate, 'problemId' | 'kind' | 'body' | 'closes' | 'authorId'>,
    now: Date,
  ): ProblemUpdate {
    const update = Object.assign(new ProblemUpdate(), { ...news, id: newId(), writtenAt: now });
    const { problemId, id: updateId, kind, authorId: agentId } = update;
    update.record(new ProblemUpdated({ problemId, updateId, kind, agentId }));
    return update;
  }

  /** It is the turn of somebody who has no ticket about it. */
  reach(userId: string): void {
    this.record(new ProblemNewsDue({ problemId: this.problemId, updateId: this.id, userId }));
  }
}

/** Whom an update is still to reach, and whom it has reached: each once, however often it is tried. */
@Entity('tickets_problem_delivery')
@Index('ix_tickets_problem_delivery_due', ['state', 'attempts', 'updateId', 'targetId'])
export class ProblemDelivery {
  @PrimaryColumn({
    name: 'update_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_tickets_problem_delivery',
  })
  updateId: string;

  /** A ticket or a person. */
  @PrimaryColumn({
    name: 'target_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_tickets_problem_delivery',
  })
  targetId: string;

  @ShortColumn()
  target: 'ticket' | 'person';

  @ShortColumn()
  state: 'waiting' | 'told' | 'failed';

  @CountColumn()
  attempts: number;

  /** Code of what stood in the way. */
  @ShortColumn({ nullable: true })
  error: string | null;
}

/** Somebody who pressed «a mí también me ocurre». */
@Entity('tickets_problem_affected')
@Index('ix_tickets_problem_affected_user', ['userId'])
export class AffectedPerson {
  @PrimaryColumn({
    name: 'problem_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_tickets_problem_affected',
  })
  problemId: string;

  @PrimaryColumn({
    name: 'user_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_tickets_problem_affected',
  })
  userId: string;

  @InstantColumn({ name: 'pressed_at' })
  pressedAt: Date;
}
