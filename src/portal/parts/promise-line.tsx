import type { PromiseResponse } from '../../calendar/promise.response';
import type { TicketResponse } from '../../desk/ticket.response';
import { useFacts } from '../render/facts';
import { useMoments } from './use-moments';

const waits = ['queued', 'claimed', 'parked'];

/** By when a waiting ticket is answered; nothing while it waits for its customer or is closed. */
export function PromiseLine({ ticket: { status, promise } }: { ticket: TicketResponse }) {
  return promise && waits.includes(status) ? <PromiseText promise={promise} /> : null;
}

export function PromiseText({ promise: { answerBy, strength, lane } }: { promise: PromiseResponse }) {
  const { tickets } = useFacts().words;
  const moments = useMoments();
  const by = moments.by(answerBy);
  if (moments.isPast(answerBy)) return <>{tickets.late(by)}</>;
  if (lane === 'parked') return <>{tickets.review(by)}</>;
  return <>{strength === 'guaranteed' ? tickets.guaranteed(by) : tickets.expected(by)}</>;
}

/** The steps that led to a promise, for whoever wants to work it out again. */
export function PromiseTrace({ promise }: { promise: PromiseResponse }) {
  return (
    <ol>
      {promise.trace.map(({ at, code, text }) => (
        <li key={`${at} ${code}`}>{text}</li>
      ))}
    </ol>
  );
}
