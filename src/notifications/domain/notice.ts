import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  BigColumn,
  columnType,
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
  TextColumn,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import { StandingLetterSent } from '../events';
import { holdsSecret, type NoticeContent, type NoticeKind } from './notice-content';

/** To whom a notice goes: a person by id, whoever wrote the ticket, or all supervisors. */
export type Addressee = 'author' | 'supervisors' | (string & {});

export type NoticeState = 'waiting' | 'sent' | 'stuck' | 'to_gather' | 'gathered' | 'dropped';

/** What was written, to whom and in which language. */
export interface WrittenLetter {
  userId: string;
  email: string;
  locale: string;
  subject: string;
  text: string;
  /** It carries a link that opens something to whoever has it: the text is not kept. */
  holdsSecret?: boolean;
}

const minuteMs = 60_000;

/** The pauses before the second, third, … attempt, in minutes of domain time; then a person must look. */
const retryAfterMinutes = [1, 5, 30, 2 * 60, 8 * 60, 24 * 60];

/** How long one attempt to send may hold a notice, in seconds of system time. */
const leaseSeconds = 30;

/**
 * Something that somebody must be told by mail, stored with the change that caused it. Its text is written
 * when it is sent, from what is true then.
 */
@Entity('notifications_notice')
@Index('ix_notifications_notice_due', ['state', 'nextAttemptAt'])
@Index('uq_notifications_notice_once', ['eventPosition', 'kind', 'addressee'], { unique: true })
export class Notice {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_notifications_notice' })
  id: string;

  @ShortColumn()
  kind: NoticeKind;

  @ShortColumn()
  addressee: Addressee;

  @BigColumn({ name: 'event_position' })
  eventPosition: number;

  @JsonColumn()
  params: object;

  @ShortColumn()
  state: NoticeState;

  @CountColumn()
  attempts: number;

  @InstantColumn({ name: 'next_attempt_at' })
  nextAttemptAt: Date;

  @InstantColumn({ name: 'leased_until', nullable: true })
  leasedUntil: Date | null;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  @InstantColumn({ name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @IdColumn({ name: 'recipient_user_id', nullable: true })
  recipientUserId: string | null;

  @ShortColumn({ name: 'recipient_email', nullable: true })
  recipientEmail: string | null;

  @ShortColumn({ nullable: true })
  locale: string | null;

  @TextColumn({ nullable: true })
  subject: string | null;

  /** Never kept where it holds a secret (`holdsSecret`). */
  @TextColumn({ nullable: true })
  text: string | null;

  @TextColumn({ nullable: true })
  error: string | null;

  /** A notice about the event at this position of the log: one per kind and addressee. */
  static of(content: NoticeContent, addressee: Addressee, eventPosition: number, now: Date): Notice {
    const notice = new Notice();
    notice.id = newId();
    notice.kind = content.kind;
    notice.params = content.params;
    notice.addressee = addressee;
    notice.eventPosition = eventPosition;
    notice.state = content.kind === 'for_supervisors' ? 'to_gather' : 'waiting';
    notice.attempts = 0;
    notice.nextAttemptAt = now;
    notice.leasedUntil = null;
    notice.createdAt = now;
    notice.sentAt = null;
    notice.recipientUserId = null;
    notice.recipientEmail = null;
    notice.locale = null;
    notice.subject = null;
    notice.text = null;
    notice.error = null;
    return notice;
  }

  /** Not sent before so much time has passed. */
  hold(milliseconds: number): void {
    this.nextAttemptAt = new Date(this.nextAttemptAt.getTime() + milliseconds);
  }

  get content(): NoticeContent {
    return { kind: this.kind, params: this.params } as NoticeContent;
  }

  /** Keeps it from other senders while this one tries; `systemNow` because leases guard processes. */
  lease(systemNow: Date): void {
    this.leasedUntil = new Date(systemNow.getTime() + leaseSeconds * 1_000);
  }

  markSent(letter: WrittenLetter, now: Date): void {
    this.settle('sent');
    this.sentAt = now;
    this.recipientUserId = letter.userId;
    this.recipientEmail = letter.email;
    this.locale = letter.locale;
    this.subject = letter.subject;
    this.text = letter.holdsSecret || holdsSecret(this.kind) ? null : letter.text;
    this.error = null;
  }

  /** What the account knows from now on, where the letter is about its standing. */
  standingTold(now: Date): StandingLetterSent | null {
    const { content } = this;
    if (content.kind !== 'fair_use_warning' && content.kind !== 'fair_use_deferral') return null;
    const { accountId } = content.params;
    const told =
      content.kind === 'fair_use_warning'
        ? { what: 'warning' as const, minutes: 0 }
        : { what: 'deferral' as const, minutes: content.params.minutes };
    return new StandingLetterSent({ noticeId: this.id, accountId, ...told, sentAt: now.toISOString() });
  }

  /** There is nobody or nothing left to tell. */
  drop(): void {
    this.settle('dropped');
  }

  /** It went into a digest of its lane. */
  markGathered(): void {
    this.settle('gathered');
  }

  /** Tries again after a growing pause; what cannot succeed, or failed too often, waits for a person. */
  markFailed(reason: string, permanent: boolean, now: Date): void {
    this.settle('waiting');
    this.attempts += 1;
    this.error = reason;
    const pauseMinutes = retryAfterMinutes[this.attempts - 1];
    if (permanent || pauseMinutes === undefined) this.state = 'stuck';
    else this.nextAttemptAt = new Date(now.getTime() + pauseMinutes * minuteMs);
  }

  private settle(state: NoticeState): void {
    this.state = state;
    this.leasedUntil = null;
  }
}
