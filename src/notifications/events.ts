import { DomainEvent, EventNamed } from '../platform/event';

/** A letter about the standing of an account has been sent; to whoever it was first, the account knows. */
@EventNamed('notifications.standing-letter-sent', 'noticeId')
export class StandingLetterSent extends DomainEvent<{
  noticeId: string;
  accountId: string;
  what: 'warning' | 'deferral';
  minutes: number;
  sentAt: string;
}> {}
