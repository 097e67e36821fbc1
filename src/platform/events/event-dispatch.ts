import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock';
import { currentContext } from '../context';
import { isPassing } from '../database/postgres-errors';
import { raw, sql } from '../database/sql';
import type { Session } from '../database/writer';
import type { DomainEvent, EventEnvelope } from '../event';
import { newId } from '../ids';
import { firstRetryAt, shortReason } from './retry-delays';
import { Listeners, type KnownListener } from './listeners';
import { DeliverySignal } from './delivery-signal';
import { EventSignal } from './event-signal';
import type { Recorded } from './recorded';

/**
 * Logs the events of a unit and runs their listeners in its transaction, each in a savepoint. A listener that
 * throws harms neither the command nor other listeners: it leaves a delivery row that is retried, and later
 * events of the same listener and subject queue behind it.
 */
@Injectable()
export class EventDispatch {
  private readonly logger = new Logger(EventDispatch.name);
  /** Sessions that have left a delivery since their events were last worked off. */
  private readonly postponed = new WeakSet<Session>();

  constructor(
    private readonly listeners: Listeners,
    private readonly clock: Clock,
    private readonly signal: DeliverySignal,
    private readonly appended: EventSignal,
  ) {}

  /** More may be recorded while listeners run; events are worked off until none is left. */
  async deliver(recorded: Recorded, session: Session): Promise<void> {
    const { events } = recorded;
    if (events.length === 0) return;
    const stuckBehind = new Set<string>();
    const asked = new Set<string>();
    for (let at = 0; at < events.length; at++) {
      const event = events[at] as DomainEvent;
      if (!asked.has(event.subject)) {
        asked.add(event.subject);
        await this.readPending(session, event.subject, stuckBehind);
      }
      const envelope = await this.log(session, event);
      for (const listener of this.listeners.of(event.name)) {
        const line = `${listener.name} ${event.subject}`;
        if (listener.later || stuckBehind.has(line)) {
          await this.postpone(session, listener, event, envelope);
        } else if (!(await this.tryNow(session, listener, event, envelope, recorded))) {
          stuckBehind.add(line);
        }
      }
    }
    events.length = 0;
    recorded.afterCommit.push(() => this.appended.raise());
    // Before the commit nobody else could see the rows, and the worker would sleep again.
    if (this.postponed.delete(session)) recorded.afterCommit.push(() => this.signal.raise());
  }

  private async tryNow(
    session: Session,
    listener: KnownListener,
    event: DomainEvent,
    envelope: EventEnvelope,
    recorded: Recorded,
  ): Promise<boolean> {
    const savepoint = await session.savepoint();
    const { events, lastWork, afterCommit } = recorded;
    const before = { events: events.length, lastWork: lastWork.length, afterCommit: afterCommit.length };
    try {
      await listener.instance.on(event, envelope);
      await savepoint.release();
      return true;
    } catch (error) {
      // Of two units that wait for each other one begins again as a whole: postponed, it would be seen half done.
      if (session.isLost || isPassing(error)) throw error;
      await savepoint.rollback();
      events.length = before.events;
      lastWork.length = before.lastWork;
      afterCommit.length = before.afterCommit;
      this.logger.warn({ listener: listener.name, event: event.name, err: error }, 'A listener failed');
      await this.postpone(session, listener, event, envelope, error);
      return false;
    }
  }

  private async log(session: Session, event: DomainEvent): Promise<EventEnvelope> {
    const { actor, requestId } = currentContext();
    const occurredAt = this.clock.nowInstant();
    const { rows } = await session.query<{ position: number }>(
      sql`INSERT INTO platform_event (name, subject, actor_id, actor_kind, request_id, occurred_at, data, writer)
          VALUES (${event.name}, ${event.subject}, ${actor.id}, ${actor.kind}, ${requestId}, ${occurredAt},
                  ${JSON.stringify(event.data)}, ${writerOf[session.dialect]}) RETURNING position`,
    );
    return { position: rows[0]?.position ?? 0, occurredAt, actorId: actor.id };
  }

  private async postpone(
    session: Session,
    listener: KnownListener,
    event: DomainEvent,
    envelope: EventEnvelope,
    error?: unknown,
  ): Promise<void> {
    const failed = error !== undefined;
    const now = this.clock.now();
    await session.query(
      sql`INSERT INTO platform_delivery
            (id, listener, event_position, event_name, subject, attempts, state, next_attempt_at, error)
          VALUES (${newId()}, ${listener.name}, ${envelope.position}, ${event.name}, ${event.subject},
                  ${failed ? 1 : 0}, 'waiting', ${failed ? firstRetryAt(now) : now},
                  ${failed ? shortReason(error) : null})`,
    );
    this.postponed.add(session);
  }

  private async readPending(session: Session, subject: string, stuckBehind: Set<string>): Promise<void> {
    const { rows } = await session.query<{ listener: string }>(
      sql`SELECT DISTINCT listener FROM platform_delivery WHERE subject = ${subject}`,
    );
    rows.forEach(({ listener }) => stuckBehind.add(`${listener} ${subject}`));
  }
}

/** The transaction that an event is of, by which the log can be followed in order. */
const writerOf = { sqlite: raw('0'), postgres: raw('pg_current_xact_id()::text::bigint') };
