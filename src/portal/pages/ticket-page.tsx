import type { PriorityResponse } from '../../desk/status.response';
import type { TicketWithMessagesResponse } from '../../desk/ticket.response';
import { Done } from '../parts/account-frame';
import { DeferredNote } from '../parts/deferred-note';
import { ErrorSummary, type FieldFault } from '../parts/error-summary';
import type { FormFiles } from '../parts/files-field';
import { Live, LiveNews } from '../parts/live';
import { Messages } from '../parts/messages';
import { PromiseLine, PromiseTrace } from '../parts/promise-line';
import { AfterAnswer, Rating, ReplyForm, Steps, Upgrade } from '../parts/ticket-forms';
import { useMoments } from '../parts/use-moments';
import { useFacts } from '../render/facts';

export interface TicketProps {
  ticket: TicketWithMessagesResponse;
  /** Where its forms are sent, below which each has a place of its own. */
  base: string;
  /** `null` where priority cannot be bought. */
  priority: PriorityResponse | null;
  /** Read by a link, without an account: what needs one is not offered. */
  byLink: boolean;
  typed: string;
  /** The form of the reply asks how the steps went, once. */
  asksForSteps: boolean;
  /** Of the message that is being typed; `null` where it may have none. */
  files: FormFiles | null;
  faults: readonly FieldFault[];
  done: string | null;
}

/** One ticket: where it stands and why, what was written, and what one can do. */
export function TicketPage(props: TicketProps) {
  const { ticket, base, priority, byLink, faults, done } = props;
  const { locale, words } = useFacts();
  const isMerged = ticket.status === 'merged';
  return (
    <>
      <ErrorSummary faults={faults} />
      {!byLink && (
        <p className="back">
          <a href={`/${locale}/tickets`}>{words.tickets.back}</a>
        </p>
      )}
      <h1>{ticket.subject}</h1>
      <Done text={done} />
      {!byLink && <LiveNews about={ticket.reference} />}
      <Live name="state" says={{ key: ticket.status, text: `${ticket.statusText}.` }}>
        <State ticket={ticket} byLink={byLink} />
      </Live>
      <Live name="messages" says={{ key: String(ticket.messages.length), text: words.live.messages }}>
        <Messages messages={ticket.messages} opensFiles={!byLink} />
      </Live>
      <Live name="after-answer">{!isMerged && <AfterAnswer {...{ ticket, base, byLink }} />}</Live>
      <Live name="steps">
        {!isMerged && !byLink && !props.asksForSteps && <Steps {...{ ticket, base }} />}
      </Live>
      <Live name="reply">{!isMerged && <ReplyForm {...props} />}</Live>
      <Live name="upgrade">{priority && <Upgrade {...{ base, priority }} />}</Live>
      <Live name="rating">
        {['closed', 'archived'].includes(ticket.status) && !byLink && <Rating {...{ ticket, base }} />}
      </Live>
    </>
  );
}

function State({ ticket, byLink }: { ticket: TicketWithMessagesResponse; byLink: boolean }) {
  const { locale, words } = useFacts();
  const { tickets } = words;
  const moments = useMoments();
  const { reference, statusText, level, shop, receivedAt, purchase, openedByStaff } = ticket;
  return (
    <section className="status" aria-label={tickets.reference}>
      <p>
        <span className="reference">{reference}</span> · <strong>{statusText}</strong>{' '}
        {level === 'premium' && <span className="tag">{tickets.premium}</span>}
      </p>
      <p>
        <PromiseLine ticket={ticket} />
      </p>
      {ticket.promise && <DeferredNote promise={ticket.promise} />}
      <Why ticket={ticket} />
      <p className="muted">
        {tickets.sentOn(`${moments.day(receivedAt)}, ${moments.time(receivedAt)}`)}
        {shop && ` · ${tickets.about(shop.name)}`}
      </p>
      {openedByStaff && <p className="muted">{tickets.openedByStaff}</p>}
      {purchase?.checkoutUrl && !byLink && (
        <p>
          {tickets.toPay} <a href={`/${locale}/tickets/${reference}/pago`}>{tickets.pay}</a>
        </p>
      )}
      <Parking ticket={ticket} />
      <Family ticket={ticket} byLink={byLink} />
    </section>
  );
}

/** The promise and the place, step by step. */
function Why({ ticket: { promise, place } }: { ticket: TicketWithMessagesResponse }) {
  const { tickets } = useFacts().words;
  if (!promise || !place) return null;
  return (
    <details className="why">
      <summary>{tickets.why}</summary>
      <h2>{tickets.whyPromise}</h2>
      <PromiseTrace promise={promise} />
      <h2>{tickets.whyPlace}</h2>
      {place.position > 0 && (
        <p>
          {tickets.place(place.position)} {tickets.ahead(place.ahead.premium, place.ahead.standard)}
        </p>
      )}
      <ul>
        {place.reasons.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

/** What of a partly answered ticket is answered, and what is open. */
function Parking({ ticket: { parking } }: { ticket: TicketWithMessagesResponse }) {
  const { tickets } = useFacts().words;
  if (!parking) return null;
  const list = (title: string, items: readonly string[]) =>
    items.length > 0 && (
      <>
        <p>{title}</p>
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {list(tickets.answered, parking.answered)}
      {list(tickets.stillOpen, parking.open)}
    </>
  );
}

/** Tickets that belong together with it. */
function Family({ ticket, byLink }: { ticket: TicketWithMessagesResponse; byLink: boolean }) {
  const { locale, words } = useFacts();
  const { tickets } = words;
  const { mergedInto, merged, links } = ticket;
  const named = (reference: string) =>
    byLink ? reference : <a href={`/${locale}/tickets/${reference}`}>{reference}</a>;
  const kinds: Readonly<Record<string, string>> = tickets.links;
  return (
    <>
      {mergedInto !== undefined && (
        <p>
          {tickets.mergedInto} {named(mergedInto)}
        </p>
      )}
      {merged.length > 0 && (
        <p>
          {tickets.merged} {merged.join(', ')}
        </p>
      )}
      {links.length > 0 && (
        <>
          <p>{tickets.family}</p>
          <ul>
            {links.map(({ reference, subject, kind }) => (
              <li key={reference}>
                {kinds[kind]} {named(reference)}: {subject}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
