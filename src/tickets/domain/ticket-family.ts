import { Conflict } from '../../platform/errors';
import { TicketMerged, TicketMoved, TicketRated, TicketSplit, TicketUnmerged } from '../events';
import { TicketThread } from './ticket-thread';
import { assertAllowed } from './transitions';

/** How a ticket stands to others: its parts, what repeats it, what it repeats, and whose it is. */
export abstract class TicketFamily extends TicketThread {
  /** Errors: why it cannot be divided now by this person. */
  assertDividable(agentId: string): void {
    assertAllowed('split', this.status);
    this.assertFreeFor(agentId);
  }

  /** Some of what it asks goes on in tickets of their own; what is left of it keeps its place. */
  divide(agentId: string, partIds: string[]): void {
    this.assertDividable(agentId);
    const { accountId } = this;
    this.record(new TicketSplit({ ...this.named, accountId, agentId, partIds }));
  }

  /**
   * It asks the same as `other`, which goes on with both. Its messages stay its own, so that it can be undone.
   * Errors: `tickets.merge-with-itself`, `tickets.merge-other-account`, `queue.claimed-by`, `tickets.transition-refused`.
   */
  mergeInto(other: TicketFamily, agentId: string, broughtProblemId: string | null): void {
    if (other.id === this.id) throw new Conflict('tickets.merge-with-itself');
    if (other.accountId !== this.accountId) throw new Conflict('tickets.merge-other-account');
    assertAllowed('merge', this.status);
    assertAllowed('take_in', other.status);
    this.assertFreeFor(agentId);
    const wasAnswered = this.status === 'answered';
    // Whoever held it has let go: it comes back to its place, not into those hands.
    const status = this.status === 'claimed' ? 'queued' : this.status;
    this.beforeMerge = { status, broughtProblemId, ...this.silence };
    this.status = 'merged';
    this.claimedBy = null;
    this.mergedInto = other.id;
    this.keepOpen();
    if (this.lastCustomerMessageId > other.lastCustomerMessageId) {
      other.lastCustomerMessageId = this.lastCustomerMessageId;
    }
    const { accountId } = this;
    const into = { intoId: other.id, intoReference: other.reference };
    this.record(new TicketMerged({ ...this.named, accountId, ...into, agentId, wasAnswered }));
  }

  /** It was no repeat after all. Answers what it was before. */
  unmerge(agentId: string): { fromId: string; broughtProblemId: string | null } {
    assertAllowed('unmerge', this.status);
    const [before, fromId] = [this.beforeMerge, this.mergedInto];
    if (!before || !fromId) throw new Error('A merged ticket does not know what it was');
    this.status = before.status;
    this.mergedInto = null;
    this.beforeMerge = null;
    this.resumeSilence(before);
    const { accountId } = this;
    this.record(new TicketUnmerged({ ...this.named, accountId, fromId, agentId }));
    return { fromId, broughtProblemId: before.broughtProblemId };
  }

  /** What it takes to be read before an answer, once a repeat has gone again. */
  lastReadIs(messageId: string): void {
    this.lastCustomerMessageId = messageId;
  }

  /** Written without an account, and not joined to one. */
  get isOfContact(): boolean {
    return this.accountId === this.authorId;
  }

  /** It belongs to somebody else; nothing of its place or history changes. */
  moveTo(
    owner: { accountId: string; authorId: string; shopId: string | null },
    agentId: string,
    isRepeat = false,
  ): void {
    // A repeat goes where the ticket goes that goes on with it, and never alone.
    if (!isRepeat) assertAllowed('move', this.status);
    const fromAccountId = this.accountId;
    this.accountId = owner.accountId;
    this.authorId = owner.authorId;
    this.shopId = owner.shopId;
    const { accountId, authorId } = this;
    this.record(new TicketMoved({ ...this.named, fromAccountId, accountId, authorId, agentId }));
  }

  /** Errors: `tickets.transition-refused` before it is closed. */
  rate(score: number): void {
    assertAllowed('rate', this.status);
    // What was judged cannot be taken back any more.
    this.beforeAnswer = null;
    this.record(new TicketRated({ ...this.named, score }));
  }
}
