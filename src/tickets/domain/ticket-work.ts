import { Conflict } from '../../platform/errors';
import {
  NoteAdded,
  TicketFlagged,
  TicketHandedOver,
  TicketParked,
  TicketTagged,
  TicketUnparked,
  WorkBegun,
  WorkReturned,
} from '../events';
import { TicketSilence } from './ticket-silence';
import { assertAllowed } from './transitions';

/** A ticket in the hands of the staff: taken, given back, put aside. */
export abstract class TicketWork extends TicketSilence {
  /** A person of the staff took it. */
  beginWork(agentId: string): void {
    assertAllowed('begin_work', this.status);
    this.status = 'claimed';
    this.claimedBy = agentId;
    this.claimedBefore = true;
    this.record(new WorkBegun({ ...this.named, agentId }));
  }

  /** The person gave it back, or was idle for too long. */
  returnToQueue(cause: string): void {
    assertAllowed('return_to_queue', this.status);
    const agentId = this.claimedBy ?? '';
    this.status = 'queued';
    this.claimedBy = null;
    this.record(new WorkReturned({ ...this.named, agentId, cause }));
  }

  /** From whoever holds it, or from nobody, to a colleague. */
  handOver(agentId: string, toId: string): void {
    assertAllowed('hand_over', this.status);
    this.assertFreeFor(agentId);
    const fromId = this.claimedBy;
    this.status = 'claimed';
    this.claimedBy = toId;
    this.claimedBefore = true;
    this.record(new TicketHandedOver({ ...this.named, fromId, toId, agentId }));
  }

  tagged(agentId: string, tags: number): void {
    this.record(new TicketTagged({ ...this.named, agentId, tags }));
  }

  /** A remark of the staff for fair use; of the ticket itself it changes nothing. */
  flag(agentId: string, flag: { kind: string; articleSlug: string | null; messageId: string | null }): void {
    this.record(new TicketFlagged({ ...this.named, accountId: this.accountId, agentId, ...flag }));
  }

  /** Somebody of the staff wrote a note: a sign of work, and nothing else. */
  noted(noteId: string, agentId: string): void {
    this.record(new NoteAdded({ ...this.named, noteId, agentId }));
  }

  /** Answered in part; `reviewOn` is the local date of the next news. */
  park(agentId: string, parkingId: string, reviewOn: string): void {
    assertAllowed('park', this.status);
    this.assertFreeFor(agentId);
    this.status = 'parked';
    this.claimedBy = null;
    this.claimedBefore = true;
    this.parkings += 1;
    this.record(new TicketParked({ ...this.named, parkingId, agentId, reviewOn }));
  }

  unpark(cause: 'review' | 'ended'): void {
    assertAllowed('unpark', this.status);
    this.status = 'queued';
    this.record(new TicketUnparked({ ...this.named, cause }));
  }

  protected assertFreeFor(agentId: string): void {
    if (this.claimedBy !== null && this.claimedBy !== agentId) throw new Conflict('queue.claimed-by');
  }
}
