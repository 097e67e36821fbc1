import { IANAZone } from 'luxon';
import { DAY_MS, MINUTE_MS } from './local-time';

/** Fixed offsets such as `+01:00` are refused: they know no daylight saving, so nobody means them. */
export function isKnownZone(timeZone: string): boolean {
  return /^[A-Za-z]/.test(timeZone) && IANAZone.isValidZone(timeZone);
}

/** Between wall-clock time and instants in one zone; both in milliseconds. */
export class ZoneClock {
  private readonly zone: IANAZone;

  constructor(timeZone: string) {
    this.zone = IANAZone.create(timeZone);
  }

  /** Wall clock minus UTC. */
  offsetAt(instant: number): number {
    return this.zone.offset(instant) * MINUTE_MS;
  }

  /**
   * The instant of a wall-clock time, given as if it were UTC. A time that the clock skips moves forward by the
   * gap (02:30 is read as 03:30), one that it shows twice is the first. A day on each side is always enough to
   * see the offsets before and after, even where a zone changed sides of the date line.
   */
  instantOf(wallClock: number): number {
    const before = this.offsetAt(wallClock - DAY_MS);
    const after = this.offsetAt(wallClock + DAY_MS);
    const first = wallClock - before;
    if (before === after || this.offsetAt(first) === before) return first;
    const second = wallClock - after;
    return this.offsetAt(second) === after ? second : first;
  }
}
