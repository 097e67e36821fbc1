import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  columnType,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';

interface Cast {
  questionId: string;
  articleId: string;
  voter: string;
  signedIn: boolean;
}

/**
 * Somebody's word that an article solved their question. One for each person and day, whatever they say it of: who
 * wants to lift an article needs other people.
 */
@Entity('knowledge_vote')
@Index('uq_knowledge_vote_voter', ['voter', 'day'], { unique: true })
@Index('uq_knowledge_vote_question', ['questionId'], { unique: true })
@Index('ix_knowledge_vote_changed', ['changedAt'])
@Index('ix_knowledge_vote_given', ['givenAt'])
export class Vote {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_knowledge_vote' })
  id: string;

  @IdColumn({ name: 'question_id' })
  questionId: string;

  @IdColumn({ name: 'article_id' })
  articleId: string;

  /** A keyed hash of the person, or of the address of one who did not sign in: it tells people apart, nothing else. */
  @ShortColumn()
  voter: string;

  @FlagColumn({ name: 'signed_in' })
  signedIn: boolean;

  /** The UTC day, `2026-11-27`. */
  @ShortColumn()
  day: string;

  @InstantColumn({ name: 'given_at' })
  givenAt: Date;

  @InstantColumn({ name: 'changed_at' })
  changedAt: Date;

  @FlagColumn()
  withdrawn: boolean;

  @CountColumn()
  version: number;

  static cast(facts: Cast, now: Date): Vote {
    const day = now.toISOString().slice(0, 10);
    const times = { day, givenAt: now, changedAt: now };
    return Object.assign(new Vote(), facts, times, { id: newId(), withdrawn: false, version: 1 });
  }

  /** They name another article, or say again what they took back. */
  move(articleId: string, now: Date): void {
    if (this.articleId === articleId && !this.withdrawn) return;
    this.articleId = articleId;
    this.withdrawn = false;
    this.changedAt = now;
  }

  /** They were not helped after all. */
  withdraw(now: Date): void {
    if (this.withdrawn) return;
    this.withdrawn = true;
    this.changedAt = now;
  }
}
