import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import type { Person } from '../../accounts/api';
import { PeopleInSessions } from '../../accounts/session-api';
import { TooMany, Unavailable } from '../../platform/errors';
import { Lifecycle } from '../../platform/lifecycle';
import { EventLog, isAfter, readMark, type LoggedEvent } from '../../platform/live/event-log';
import { EventTail } from '../../platform/live/event-tail';
import { mayEndStreams } from '../domain/shown-events';
import { EventStream } from './event-stream';
import { LiveListener } from './live-listener';
import { ToldEvents } from './told-events';

const streamsPerPerson = 6;
const retryAfterSeconds = 30;
const heartbeatMs = 15_000;
/** How often people who listen are looked at anew: a right that was taken away ends within this, at the latest. */
const standingMs = 20_000;
/** Who missed more than this had better load anew. */
const missedAtMost = 500;

/** Everybody who listens on this instance. */
@Injectable()
export class LiveUpdates implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveUpdates.name);
  private readonly listeners = new Set<LiveListener>();
  private readonly timers: NodeJS.Timeout[] = [];
  private telling: Promise<void> = Promise.resolve();
  private readonly follow = (events: readonly LoggedEvent[]) => {
    // One batch after another, since each looks something up.
    this.telling = this.telling.then(() => this.fanOut(events));
  };

  constructor(
    private readonly tail: EventTail,
    private readonly log: EventLog,
    private readonly told: ToldEvents,
    private readonly queries: QueryBus,
    private readonly lifecycle: Lifecycle,
  ) {}

  onApplicationBootstrap(): void {
    const every = (milliseconds: number, work: () => void) =>
      this.timers.push(setInterval(work, milliseconds).unref());
    every(heartbeatMs, () => this.listeners.forEach((listener) => listener.beat()));
    every(standingMs, () => void this.endUnentitled());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.timers.forEach((timer) => clearInterval(timer));
    this.listeners.forEach(({ stream }) => stream.end());
    await this.telling;
  }

  /** Answers the listener once it is told everything. Errors: `desk.too-many-streams`, `platform.draining`. */
  async open(person: Person, response: Response, lastEventId: string | undefined): Promise<LiveListener> {
    if (this.lifecycle.isDraining) throw new Unavailable('platform.draining');
    const own = [...this.listeners].filter((listener) => listener.person.id === person.id);
    if (own.length >= streamsPerPerson) throw new TooMany('desk.too-many-streams', retryAfterSeconds);
    const stream = new EventStream(response, () => this.forget(listener));
    const listener = new LiveListener(person, stream, (whom, event) => this.told.to(whom, event));
    this.listeners.add(listener);
    try {
      await this.begin(listener, lastEventId);
    } catch (error) {
      // The answer has begun: all that is left to say is that it is over, and the client tries again.
      this.logger.warn({ err: error }, 'A stream of events could not begin');
      stream.end();
    }
    return listener;
  }

  toStaff(event: string, data: object): void {
    for (const { person, stream } of this.listeners) if (person.kind === 'staff') stream.send(event, data);
  }

  /** Ends the streams of sessions that have ended and of people whose rights are others now. */
  async endUnentitled(): Promise<void> {
    const asked = [...this.listeners];
    if (asked.length === 0) return;
    try {
      const sessions = [...new Set(asked.map(({ person }) => person.sessionId))];
      const people = await this.queries.execute(new PeopleInSessions(sessions, new Date()));
      const standing = new Map(people.map((person) => [person.sessionId, rightsOf(person)]));
      for (const { person, stream } of asked) {
        if (standing.get(person.sessionId) !== rightsOf(person)) stream.end();
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'Who may listen could not be found out; trying again');
    }
  }

  private async begin(listener: LiveListener, lastEventId: string | undefined): Promise<void> {
    const now = await this.tail.follow(this.follow);
    if (lastEventId === undefined) return listener.begin('ready', now);
    const from = readMark(lastEventId);
    // Not ours, or of a database that was put back to an earlier day.
    if (!from || isAfter(from, now)) return listener.begin('reset', now);
    const { events } = await this.log.after(from, missedAtMost + 1);
    if (events.length > missedAtMost) return listener.begin('reset', now);
    listener.resume(from, await this.told.tellable(events));
  }

  private async fanOut(events: readonly LoggedEvent[]): Promise<void> {
    try {
      const tellable = await this.told.tellable(events);
      for (const listener of this.listeners) tellable.forEach((event) => listener.hear(event));
    } catch (error) {
      this.logger.warn({ err: error }, 'Events could not be told; those who listen come back and resume');
      this.listeners.forEach(({ stream }) => stream.end());
    }
    if (events.some(({ name }) => mayEndStreams(name))) await this.endUnentitled();
  }

  private forget(listener: LiveListener): void {
    this.listeners.delete(listener);
    if (this.listeners.size === 0) this.tail.leave(this.follow);
  }
}

const rightsOf = (person: Person): string =>
  JSON.stringify(
    person.kind === 'staff'
      ? [person.id, person.role]
      : [
          ...[person.id, person.role, person.accountId],
          ...[person.sees?.whose, [...(person.sees?.shopIds ?? [])].sort()],
        ],
  );
