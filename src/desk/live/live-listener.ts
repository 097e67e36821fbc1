import type { Person } from '../../accounts/api';
import { isAfter, markText, type Mark } from '../../platform/live/event-log';
import type { EventStream } from './event-stream';
import type { TellableEvent, Told } from './told-events';

/** More than this while it is read what somebody missed: then they had better load anew. */
const heldAtMost = 2_000;

/** One person who listens: is told every event once, in order, those of before the connection first. */
export class LiveListener {
  /** The last event that was considered; none yet while what was missed is being read. */
  private last: Mark | null = null;
  private held: TellableEvent[] = [];

  constructor(
    readonly person: Person,
    readonly stream: EventStream,
    private readonly wording: (person: Person, event: TellableEvent) => Told | null,
  ) {}

  /** What happens now. */
  hear(event: TellableEvent): void {
    if (this.last) this.tell(event);
    else if (this.held.push(event) > heldAtMost) this.stream.end();
  }

  /** Begins with what was missed since a mark, and goes on with what happened meanwhile. */
  resume(from: Mark, missed: readonly TellableEvent[]): void {
    this.last = from;
    missed.forEach((event) => this.tell(event));
    this.begin('ready', this.last);
  }

  /** Begins here. `reset`: what came before is not known, so that everything should be loaded anew. */
  begin(how: 'ready' | 'reset', from: Mark): void {
    this.last = from;
    this.stream.send(how, {}, markText(from));
    const held = this.held;
    this.held = [];
    held.forEach((event) => this.tell(event));
  }

  /** So that somebody who is seldom told anything need not load anew after a cut. */
  beat(): void {
    if (this.last) this.stream.beat(markText(this.last));
  }

  private tell(event: TellableEvent): void {
    if (this.last && !isAfter(event.mark, this.last)) return;
    this.last = event.mark;
    const told = this.wording(this.person, event);
    if (told) this.stream.send(told.event, told.data, markText(event.mark));
  }
}
