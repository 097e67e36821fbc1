import type { OfferResponse } from '../../desk/ticket-check.response';
import { useFacts } from '../render/facts';
import { DeferredNote } from './deferred-note';
import { moneyInWords } from './money';
import { PromiseText, PromiseTrace } from './promise-line';
import { useMoments } from './use-moments';

/** One way to send a ticket as a card: by when it is answered comes first, then what it costs and why. */
export function Offer({ offer, chosen }: { offer: OfferResponse; chosen: boolean }) {
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
