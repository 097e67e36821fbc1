import type { LaneStatusResponse, StatusResponse } from '../../desk/status.response';
import { useFacts } from '../render/facts';
import { Moments } from './moments';

/** Whether somebody is there, and by when what is sent now is answered. All is computed here; the browser counts down. */
export function StatusWidget() {
  const { locale, words, status } = useFacts();
  if (!status) {
    return (
      <aside className="status" aria-label={words.status.label}>
        <p>
          {words.status.unavailable} <a href={`/${locale}/horario`}>{words.status.more}</a>
        </p>
      </aside>
    );
  }
  const { standard, premium } = status.lanes;
  const moments = new Moments(words, locale, status.timeZone, new Date(status.now));
  const state = standard.open ? 'open' : 'closed';
  return (
    <aside className={`status status-${state}`} aria-label={words.status.label}>
      <p className="status-state">
        <span className="dot" aria-hidden="true" />
        <strong>{words.status[state]}</strong>
        {standard.open && <>, {words.status.until(moments.time(standard.closesAt))}</>}
        {!standard.open && <>. {words.status.opens(moments.at(standard.opensAt))}</>}
      </p>
      <p>
        <SentNow status={status} lane={standard} moments={moments} />{' '}
        {standard.waiting === 0 ? words.status.nobodyWaits : words.status.waiting(standard.waiting)}
      </p>
      {!standard.open && premium.open && status.premiumPrice && (
        <p>{words.status.premiumOpen(moments.time(premium.closesAt))}</p>
      )}
    </aside>
  );
}

interface SentNowProps {
  status: StatusResponse;
  lane: LaneStatusResponse;
  moments: Moments;
}

/** Before the cut-off the time that is left, which the script keeps true; else by when what is sent now is answered. */
function SentNow({ status, lane: { open, cutOffAt, promiseIfSentNow }, moments }: SentNowProps) {
  const { words } = useFacts();
  const by = moments.by(promiseIfSentNow.answerBy);
  const isInTime = open && cutOffAt !== null && moments.isToday(promiseIfSentNow.answerBy);
  if (!isInTime) return <span>{words.status.sentNow(by)}</span>;
  const minutes = Math.max(1, Math.ceil((Date.parse(cutOffAt) - Date.parse(status.now)) / 60_000));
  return (
    <span>
      {words.status.leftBefore}
      <span data-countdown={cutOffAt} data-now={status.now}>
        {words.status.hours(Math.floor(minutes / 60), minutes % 60)}
      </span>
      {words.status.leftAfter(moments.time(cutOffAt), by)}
    </span>
  );
}
