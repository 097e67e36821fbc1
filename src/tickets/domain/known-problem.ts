import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  columnType,
  CountColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  TextColumn,
} from '../../platform/database/columns';
import { Conflict } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { ProblemAffected, ProblemChanged, ProblemClosed, ProblemOpened, ProblemReopened } from '../events';
import type { LocalizedText } from '../localized-text';

/** What a supervisor says of something of ours that is broken. */
export interface ProblemWords {
  title: LocalizedText;
  text: LocalizedText;
  categorySlug: string | null;
}

/** Something of ours that is broken, and that everybody may know is: a banner while it is open. */
@Entity('tickets_problem')
@Index('ix_tickets_problem_closed', ['closedAt', 'id'])
export class KnownProblem extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_tickets_problem' })
  id: string;

  @ShortColumn({ name: 'title_es' })
  titleEs: string;

  /** Without one, readers of English see the Spanish one. */
  @ShortColumn({ name: 'title_en', nullable: true })
  titleEn: string | null;

  @TextColumn({ name: 'text_es' })
  textEs: string;

  @TextColumn({ name: 'text_en', nullable: true })
  textEn: string | null;

  @ShortColumn({ name: 'category_slug', nullable: true })
  categorySlug: string | null;

  @IdColumn({ name: 'opened_by' })
  openedBy: string;

  @InstantColumn({ name: 'opened_at' })
  openedAt: Date;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** How many people have pressed «a mí también me ocurre». */
  @CountColumn()
  affected: number;

  @CountColumn()
  version: number;

  static open(words: ProblemWords, openedBy: string, now: Date): KnownProblem {
    const problem = Object.assign(new KnownProblem(), {
      id: newId(),
      openedBy,
      openedAt: now,
      closedAt: null,
      affected: 0,
      version: 1,
    });
    problem.say(words);
    problem.record(new ProblemOpened({ problemId: problem.id, categorySlug: words.categorySlug }));
    return problem;
  }

  get isOpen(): boolean {
    return this.closedAt === null;
  }

  get words(): ProblemWords {
    const { titleEs, titleEn, textEs, textEn, categorySlug } = this;
    return { title: { es: titleEs, en: titleEn }, text: { es: textEs, en: textEn }, categorySlug };
  }

  /** Errors: `tickets.problem-closed`. */
  assertOpen(): void {
    if (!this.isOpen) throw new Conflict('tickets.problem-closed');
  }

  change(words: ProblemWords): void {
    this.say(words);
    this.record(new ProblemChanged({ problemId: this.id }));
  }

  close(now: Date): void {
    this.assertOpen();
    this.closedAt = now;
    this.record(new ProblemClosed({ problemId: this.id, closedAt: now.toISOString() }));
  }

  /** It was not over after all; people and tickets that belong to it still do. */
  reopen(): void {
    if (this.isOpen) return;
    this.closedAt = null;
    this.record(new ProblemReopened({ problemId: this.id }));
  }

  /** One more person has it; whoever calls knows that the person had not said so before. */
  countAffected(userId: string): void {
    this.assertOpen();
    this.affected += 1;
    this.record(new ProblemAffected({ problemId: this.id, userId }));
  }

  private say({ title, text, categorySlug }: ProblemWords): void {
    this.titleEs = title.es;
    this.titleEn = title.en;
    this.textEs = text.es;
    this.textEn = text.en;
    this.categorySlug = categorySlug;
  }
}
