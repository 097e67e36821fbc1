import type { TicketWithMessagesResponse } from '../../desk/ticket.response';
import { PromiseLine } from '../parts/promise-line';
import { useFacts } from '../render/facts';

/** That a ticket was received, by when it is answered, and what happens next. */
export function ReceivedPage({ ticket }: { ticket: TicketWithMessagesResponse }) {
  const { locale, words } = useFacts();
  const { tickets } = words;
  const { reference, statusText, purchase } = ticket;
  return (
    <>
      <h1>{tickets.received}</h1>
      <div className="notice notice-ok" role="status">
        <p>
          {tickets.reference}: <strong className="reference">{reference}</strong>
        </p>
        <p>{statusText}</p>
        <p>
          <PromiseLine ticket={ticket} />
        </p>
      </div>
      {purchase?.checkoutUrl && (
        <section className="panel">
          <p>{tickets.toPay}</p>
          <a className="button" href={purchase.checkoutUrl}>
            {tickets.pay}
          </a>
        </section>
      )}
      <h2>{tickets.next}</h2>
      <ol>
        {tickets.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <a className="button button-plain" href={`/${locale}/tickets/${reference}`}>
          {tickets.show}
        </a>
      </p>
    </>
  );
}
