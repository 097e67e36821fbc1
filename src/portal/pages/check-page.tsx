import type { OfferResponse, TicketCheckResponse } from '../../desk/ticket-check.response';
import { ErrorSummary, type FieldFault } from '../parts/error-summary';
import { DeferredNote } from '../parts/deferred-note';
import { moneyInWords } from '../parts/money';
import { PromiseText, PromiseTrace } from '../parts/promise-line';
import { SendKey } from '../parts/send-key';
import { useMoments } from '../parts/use-moments';
import { useFacts } from '../render/facts';
import type { TicketTyped } from './new-ticket-page';

interface CheckProps {
  typed: TicketTyped;
  check: TicketCheckResponse;
  level: 'standard' | 'premium';
  faults: readonly FieldFault[];
}

/** What there is to know before sending; nothing of it stands in the way. */
export function CheckPage({ typed, check, level, faults }: CheckProps) {
  const { locale, words } = useFacts();
  const { write } = words;
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{write.checkTitle}</h1>
      <Repeats {...{ typed, check }} />
      <Articles check={check} />
      <form method="post" action={`/${locale}/tickets/nuevo/enviar`}>
        <Carried {...{ typed, check }} />
        <section className="panel" aria-labelledby="text-title">
          <h2 id="text-title">{write.yourText}</h2>
          <h3>{typed.subject}</h3>
          <p className="prose-text">{typed.body}</p>
          <Missing check={check} />
          <button
            className="button button-plain"
            formAction={`/${locale}/tickets/nuevo/revisar`}
            name="go"
            value="edit"
          >
            {write.edit}
          </button>
        </section>
        <Split check={check} />
        <fieldset>
          <legend>{write.howFast}</legend>
          <div className="offers">
            {check.offers.map((offer) => (
              <Offer key={offer.level} offer={offer} chosen={offer.level === level} />
            ))}
          </div>
          <p className="hint">
            <a href={`/${locale}/articulos/politica-de-uso-justo`}>{write.fairUse}</a>
          </p>
        </fieldset>
        <button className="button">{write.send}</button>
      </form>
    </>
  );
}

/** Everything that is sent, so that nothing depends on memory. */
function Carried({ typed, check }: Pick<CheckProps, 'typed' | 'check'>) {
  const { shopId, categorySlug, subject, body, questionId, sendKey } = typed;
  const offerOf = (level: string) => check.offers.find((offer) => offer.level === level)?.offerId ?? '';
  const values = {
    ...{ shopId, categorySlug, subject, body, questionId },
    standardOffer: offerOf('standard'),
    premiumOffer: offerOf('premium'),
    hints: hintsOf(check).join(','),
  };
  return (
    <>
      <SendKey value={sendKey} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** Codes of what was shown: who sends none the less has overridden them. */
function hintsOf({ questions, repeats, missing }: TicketCheckResponse): string[] {
  return [
    ...(questions.length > 1 ? ['several_questions'] : []),
    ...(repeats.length > 0 ? ['repeat'] : []),
    ...missing.map(({ field }) => `missing:${field}`),
  ];
}

function Repeats({ typed, check: { repeats } }: Pick<CheckProps, 'typed' | 'check'>) {
  const { locale, words } = useFacts();
  const { write } = words;
  if (repeats.length === 0) return null;
  return (
    <section className="notice notice-warn" aria-labelledby="repeats-title">
      <h2 id="repeats-title">{write.repeats}</h2>
      <p>{write.addHint}</p>
      {repeats.map(({ reference, subject }) => (
        <form key={reference} method="post" action={`/${locale}/tickets/${reference}/mensajes`}>
          <SendKey />
          <input type="hidden" name="body" value={typed.body} />
          <p>
            <a href={`/${locale}/tickets/${reference}`}>{reference}</a>: {subject}
          </p>
          <button className="button button-plain" name="outcome" value="message">
            {write.addTo(reference)}
          </button>
        </form>
      ))}
    </section>
  );
}

function Articles({ check: { articles } }: Pick<CheckProps, 'check'>) {
  const { locale, words } = useFacts();
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="articles-title">
      <h2 id="articles-title">{words.write.articles}</h2>
      <ul className="articles">
        {articles.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`/${locale}/articulos/${slug}`}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Missing({ check: { missing } }: Pick<CheckProps, 'check'>) {
  const { write } = useFacts().words;
  if (missing.length === 0) return null;
  return (
    <>
      <p>{write.missing}:</p>
      <ul>
        {missing.map(({ field, hint }) => (
          <li key={field}>{hint}</li>
        ))}
      </ul>
    </>
  );
}

/** Several questions, side by side as the tickets that they would be. */
function Split({ check: { split } }: Pick<CheckProps, 'check'>) {
  const { write } = useFacts().words;
  if (split.length < 2) return null;
  const choice = (value: string, text: string, isChosen: boolean) => (
    <label className="choice">
      <input type="radio" name="split" value={value} defaultChecked={isChosen} /> {text}
    </label>
  );
  return (
    <fieldset className="choices">
      <legend>{write.several(split.length)}</legend>
      <p>{write.severalHint}</p>
      <div className="offers">
        {split.map(({ subject, body }, at) => (
          <div key={body} className="offer aside">
            <h3>
              {write.part(at + 1)}: {subject}
            </h3>
            <p className="prose-text">{body}</p>
          </div>
        ))}
      </div>
      {choice('together', write.sendTogether, true)}
      {choice('apart', write.sendApart(split.length), false)}
    </fieldset>
  );
}

function Offer({ offer, chosen }: { offer: OfferResponse; chosen: boolean }) {
  const { locale, words } = useFacts();
  const { write, tickets } = words;
  const moments = useMoments();
  const { level, promise, estimate, place, price, sellable, note } = offer;
  const id = `level-${level}`;
  const isPremium = level === 'premium';
  const isSold = !isPremium || sellable === true;
  const cost = isPremium ? (price ? moneyInWords(price, locale) : tickets.notSold) : write.free;
  return (
    <div className="offer">
      <label htmlFor={id}>
        <input
          type="radio"
          id={id}
          name="level"
          value={level}
          defaultChecked={chosen && isSold}
          disabled={!isSold}
          aria-describedby={`${id}-about`}
        />{' '}
        {isPremium ? write.levels.premium : write.levels.standard}
      </label>
      <div id={`${id}-about`}>
        <p>
          <strong>
            <PromiseText promise={promise} />
          </strong>
        </p>
        <p>{cost}</p>
        <p className="muted">{write.wouldStand(place)}</p>
        {estimate && (
          <p className="muted">{write.estimate(moments.at(estimate.from), moments.at(estimate.to))}</p>
        )}
        {note !== undefined && <p>{note}</p>}
        <DeferredNote promise={promise} />
        {isPremium && <p className="muted">{write.whyFee}</p>}
      </div>
      <details className="why">
        <summary>{tickets.why}</summary>
        <PromiseTrace promise={promise} />
      </details>
    </div>
  );
}
