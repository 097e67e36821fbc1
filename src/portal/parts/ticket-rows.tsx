import type { TicketResponse } from '../../desk/ticket.response';
import { useFacts } from '../render/facts';
import { PromiseLine } from './promise-line';

/** Tickets as a list shows them: what they are about, where they stand, and by when they are answered. */
export function TicketRows({ tickets }: { tickets: readonly TicketResponse[] }) {
  return (
    <ul className="rows">
      {tickets.map((ticket) => (
        <TicketRow key={ticket.reference} ticket={ticket} />
      ))}
    </ul>
  );
}

function TicketRow({ ticket }: { ticket: TicketResponse }) {
  const { locale, words } = useFacts();
  const { reference, subject, statusText, level } = ticket;
  return (
    <li>
      <p>
        <a href={`/${locale}/tickets/${reference}`}>
          <strong>{subject}</strong>
        </a>{' '}
        {level === 'premium' && <span className="tag">{words.tickets.premium}</span>}
        <br />
        <span className="reference">{reference}</span> · {statusText}
        <br />
        <span className="muted">
          <PromiseLine ticket={ticket} />
        </span>
      </p>
    </li>
  );
}
