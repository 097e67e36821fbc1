import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Signals } from '../../platform/live/signals';
import { PresenceBoard, type PresentPerson } from '../domain/presence-board';
import type { LiveListener } from './live-listener';
import { LiveUpdates } from './live-updates';

const sweepMs = 1_000;
const topic = 'presence';
const event = 'presence';

interface Seen {
  reference: string;
  person: PresentPerson;
}

/** Who is at which ticket, on all instances: each has its own board, and tells the others what it hears. */
@Injectable()
export class Presence implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly board = new PresenceBoard();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly signals: Signals,
    private readonly updates: LiveUpdates,
  ) {}

  onApplicationBootstrap(): void {
    this.signals.on<Seen>(topic, (seen) => this.note(seen, Date.now()));
    this.timer = setInterval(() => this.sweep(Date.now()), sweepMs).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Somebody is there, or still there. Staff everywhere are told when that is new. */
  here(reference: string, person: PresentPerson): void {
    this.note({ reference, person }, Date.now());
    this.signals.send(topic, { reference, person });
  }

  /** Who has not come back in time is gone. */
  sweep(nowMs: number): void {
    for (const reference of this.board.sweep(nowMs)) this.tell(reference);
  }

  /** To somebody who has just begun to listen. */
  tellAll({ stream }: LiveListener): void {
    for (const reference of this.board.references) stream.send(event, this.seen(reference));
  }

  private note({ reference, person }: Seen, nowMs: number): void {
    if (this.board.note(reference, person, nowMs)) this.tell(reference);
  }

  private tell(reference: string): void {
    this.updates.toStaff(event, this.seen(reference));
  }

  private seen(reference: string) {
    return { reference, people: this.board.at(reference) };
  }
}
