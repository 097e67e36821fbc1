import { Injectable } from '@nestjs/common';
import { fingerprintOf, type Fingerprint } from '../before-sending/fingerprint';

/** A fingerprint takes some 5 kB, at most 12; so many are a few megabytes. */
const most = 3_000;

/** Fingerprints of tickets that were compared lately: what was sent never changes, so each is made once. */
@Injectable()
export class FingerprintMemory {
  private readonly known = new Map<string, Fingerprint>();

  get(ticketId: string): Fingerprint | undefined {
    const known = this.known.get(ticketId);
    if (!known) return undefined;
    // The map is in the order of use: the first is the one that was not asked for longest.
    this.known.delete(ticketId);
    this.known.set(ticketId, known);
    return known;
  }

  make(ticketId: string, text: string): Fingerprint {
    const made = fingerprintOf(text);
    this.known.set(ticketId, made);
    const [oldest] = this.known.keys();
    if (this.known.size > most && oldest !== undefined) this.known.delete(oldest);
    return made;
  }
}
