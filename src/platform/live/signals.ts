import { Injectable } from '@nestjs/common';
import { newId } from '../ids';
import { WakeUps } from './wake-ups';

interface Signal {
  from: string;
  topic: string;
  data: unknown;
}

/**
 * A word to the other instances that need not arrive: that there is news, who is typing. On PostgreSQL by NOTIFY, apart
 * from any unit, since a NOTIFY in a transaction makes all commits queue up; on SQLite there is nobody else.
 */
@Injectable()
export class Signals {
  private readonly instance = newId();
  private readonly hearers = new Map<string, (data: never) => void>();

  constructor(private readonly wakeUps: WakeUps) {
    wakeUps.onWord((word) => this.hear(word));
  }

  /** Called for what other instances send, never for our own. */
  on<T>(topic: string, hearer: (data: T) => void): void {
    this.hearers.set(topic, hearer);
  }

  /** Data stays well below the 8,000 bytes that PostgreSQL takes. */
  send(topic: string, data: object): void {
    this.wakeUps.say(JSON.stringify({ from: this.instance, topic, data }));
  }

  private hear(word: string): void {
    const { from, topic, data } = JSON.parse(word) as Signal;
    if (from !== this.instance) this.hearers.get(topic)?.(data as never);
  }
}
