import type { TicketWithMessagesResponse } from '../../desk/ticket.response';
import { PromiseLine } from '../parts/promise-line';
import { SendKey } from '../parts/send-key';
import { useFacts } from '../render/facts';

interface ReceivedProps {
  ticket: TicketWithMessagesResponse;
  /** Whether priority can be bought for it, now that a payment failed. */
  isForSale: boolean;
}

/** That a ticket was received, by when it is answered, what became of the payment, and what happens next. */
export function ReceivedPage({ ticket, isForSale }: ReceivedProps) {
  const { locale, words } = useFacts();
  const { tickets } = words;
  const { reference, statusText } = ticket;
  return (
    <>
      <div className="notice notice-ok received" role="status">
        <h1>{tickets.received}</h1>
        <p>
          {tickets.reference}: <strong className="reference">{reference}</strong>
        </p>
        <p>
          <strong>
            <PromiseLine ticket={ticket} />
          </strong>
        </p>
        <p>{statusText}</p>
      </div>
      <Payment {...{ ticket, isForSale }} />
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

/** Paid, still to be paid, or declined and to be tried again: in no case is anything of the ticket lost. */
function Payment({ ticket: { reference, purchase }, isForSale }: ReceivedProps) {
  const { locale, words } = useFacts();
  const { sending, tickets } = words;
  if (!purchase) return null;
  const base = `/${locale}/tickets/${reference}`;
  switch (purchase.status) {
    case 'pending':
      return (
        <section className="panel">
          <p>{tickets.toPay}</p>
          <a className="button" href={`${base}/pago`}>
            {tickets.pay}
          </a>
        </section>
      );
    case 'failed':
      return (
        <section className="notice notice-warn">
          <p>{sending.declined}</p>
          {isForSale && (
            <form method="post" action={`${base}/prioridad`}>
              <SendKey />
              <button className="button">{sending.payAgain}</button>
            </form>
          )}
        </section>
      );
    default:
      return (
        <section className="panel">
          <p>{purchase.status === 'refunded' ? sending.refunded : sending.paid}</p>
          <a href={`/${locale}/cuenta/pagos/${purchase.id}`}>{sending.receipt}</a>
        </section>
      );
  }
}
