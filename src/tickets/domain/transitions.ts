import { Conflict } from '../../platform/errors';
import type { TicketStatus } from '../api';

export type Action =
  | 'confirm'
  | 'begin_work'
  | 'return_to_queue'
  | 'answer'
  | 'update'
  | 'request_information'
  | 'reply'
  | 'say_nothing_new'
  | 'confirm_solved'
  | 'upgrade'
  | 'park'
  | 'unpark'
  | 'return_answered'
  | 'close'
  | 'hand_over'
  | 'split'
  | 'merge'
  | 'take_in'
  | 'unmerge'
  | 'move'
  | 'rate'
  | 'archive';

/** From which states each action may start (docs/glossary.md has the words). */
const startsFrom: Readonly<Record<Action, readonly TicketStatus[]>> = {
  confirm: ['unconfirmed'],
  begin_work: ['queued'],
  return_to_queue: ['claimed'],
  answer: ['queued', 'claimed', 'needs_info', 'parked', 'answered'],
  update: ['queued', 'claimed', 'needs_info', 'parked', 'answered'],
  request_information: ['queued', 'claimed'],
  reply: ['queued', 'claimed', 'needs_info', 'parked', 'answered', 'closed'],
  say_nothing_new: ['needs_info'],
  confirm_solved: ['queued', 'claimed', 'needs_info', 'parked', 'answered'],
  upgrade: ['queued', 'needs_info', 'parked'],
  park: ['queued', 'claimed', 'parked'],
  unpark: ['parked'],
  return_answered: ['answered'],
  close: ['queued', 'claimed', 'needs_info', 'parked', 'answered'],
  hand_over: ['queued', 'claimed'],
  split: ['queued', 'claimed', 'needs_info', 'parked', 'answered'],
  merge: ['queued', 'claimed', 'needs_info', 'parked', 'answered'],
  take_in: ['queued', 'claimed', 'needs_info', 'parked'],
  unmerge: ['merged'],
  move: ['queued', 'claimed', 'needs_info', 'parked', 'answered', 'closed', 'archived'],
  rate: ['closed', 'archived'],
  archive: ['closed'],
};

export function isAllowed(action: Action, status: TicketStatus): boolean {
  return startsFrom[action].includes(status);
}

/** Errors: `tickets.already-closed`, or `tickets.transition-refused` which names what is allowed instead. */
export function assertAllowed(action: Action, status: TicketStatus): void {
  if (isAllowed(action, status)) return;
  if (status === 'closed' || status === 'archived') throw new Conflict('tickets.already-closed');
  const actions = Object.keys(startsFrom) as Action[];
  throw new Conflict('tickets.transition-refused', {
    status,
    allowed: actions.filter((other) => isAllowed(other, status)),
  });
}
