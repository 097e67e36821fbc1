import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
  TextColumn,
  columnType,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import type { Asker, HelpLocale, QuestionOutcome } from '../api';
import { QuestionAsked, QuestionContinued, QuestionSolved } from '../events';

interface Asked {
  text: string;
  locale: HelpLocale;
  asker: Asker | null;
  suggestions: string[];
  confident: boolean;
}

/** What somebody typed into the help, what was suggested, and how it ended. */
@Entity('knowledge_question')
@Index('ix_knowledge_question_asked_at', ['askedAt'])
export class Question extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_knowledge_question' })
  id: string;

  @TextColumn()
  text: string;

  @ShortColumn()
  locale: HelpLocale;

  @IdColumn({ name: 'asked_by', nullable: true })
  askedBy: string | null;

  @IdColumn({ name: 'account_id', nullable: true })
  accountId: string | null;

  @InstantColumn({ name: 'asked_at' })
  askedAt: Date;

  /** Slugs of the articles that were shown, best first. */
  @JsonColumn()
  suggestions: string[];

  @FlagColumn()
  confident: boolean;

  @ShortColumn({ nullable: true })
  outcome: QuestionOutcome | null;

  @InstantColumn({ name: 'outcome_at', nullable: true })
  outcomeAt: Date | null;

  /** The article that solved it, or the one that was being read when it did not. */
  @ShortColumn({ name: 'article_slug', nullable: true })
  articleSlug: string | null;

  @CountColumn()
  version: number;

  static ask({ text, locale, asker, suggestions, confident }: Asked, now: Date): Question {
    const question = Object.assign(new Question(), {
      id: newId(),
      text,
      locale,
      askedBy: asker?.personId ?? null,
      accountId: asker?.accountId ?? null,
      askedAt: now,
      suggestions,
      confident,
      outcome: null,
      outcomeAt: null,
      articleSlug: null,
      version: 1,
    });
    const { id: questionId } = question;
    question.record(new QuestionAsked({ questionId, suggestions: suggestions.length, confident }));
    return question;
  }

  /** One that nobody signed belongs to whoever knows its id; else to the person and the account. */
  belongsTo(asker: Asker | null): boolean {
    if (this.askedBy === null) return true;
    if (this.askedBy === asker?.personId) return true;
    return this.accountId !== null && this.accountId === asker?.accountId;
  }

  /**
   * The last word counts: who was helped and comes back to write a ticket was not helped, and who found the
   * answer while writing was. The same word again changes nothing.
   */
  end(outcome: QuestionOutcome, articleSlug: string | null, now: Date): void {
    if (this.outcome === outcome && this.articleSlug === articleSlug) return;
    const repeated = this.outcome === outcome;
    this.outcome = outcome;
    this.outcomeAt = now;
    this.articleSlug = articleSlug;
    if (outcome === 'solved') this.record(new QuestionSolved({ questionId: this.id, articleSlug }));
    else if (!repeated) this.record(new QuestionContinued({ questionId: this.id }));
  }
}
