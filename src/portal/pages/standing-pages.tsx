import type { MarkAppealResponse, MarkResponse, StandingResponse } from '../../queue/standing.response';
import { AccountFrame } from '../parts/account-frame';
import type { FieldFault } from '../parts/error-summary';
import { Field } from '../parts/field';
import { FormToken } from '../parts/form-token';
import { useMoments } from '../parts/use-moments';
import { useFacts } from '../render/facts';

interface StandingProps {
  standing: StandingResponse;
  /** By when a standard ticket that this account sent now would be answered. */
  nextBy: string;
  done: string | null;
}

/** Where the account stands and until when, what that means for the next ticket, and the marks with their reasons. */
export function StandingPage({
  standing: { standing, text, until, deferral, marks },
  nextBy,
  done,
}: StandingProps) {
  const { locale, words } = useFacts();
  const say = words.standing;
  const when = useWhen();
  return (
    <AccountFrame section="standing" done={done}>
      <p>
        {say.lead} <a href={`/${locale}/articulos/politica-de-uso-justo`}>{say.policy}</a>
      </p>
      <div className={`notice ${standing === 'good' ? 'notice-ok' : 'notice-warn'}`}>
        {standing === 'good' && <p>{say.good}</p>}
        {standing === 'warned' && (
          <>
            <p>
              <strong>{say.warned}</strong>
            </p>
            <p>{say.warnedNext}</p>
          </>
        )}
        {deferral && (
          <>
            <p>
              <strong>{text}.</strong>
            </p>
            <p>{deferral.text}</p>
          </>
        )}
        {until !== null && <p>{say.until(when(until))}</p>}
      </div>
      {deferral && <NextTicket nextBy={nextBy} />}
      <h2>{say.marks}</h2>
      {marks.length === 0 && <p>{say.noMarks}</p>}
      {marks.length > 0 && (
        <ul className="rows">
          {marks.map((mark) => (
            <li key={mark.id}>
              <Mark mark={mark} />
            </li>
          ))}
        </ul>
      )}
    </AccountFrame>
  );
}

/** What a deferral does, and what it leaves alone. */
function NextTicket({ nextBy }: { nextBy: string }) {
  const { words, status } = useFacts();
  const say = words.standing;
  const moments = useMoments();
  const othersBy = status?.lanes.standard.promiseIfSentNow.answerBy ?? nextBy;
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{say.nextTitle}</h2>
      <p>
        {say.next(moments.by(nextBy))} {othersBy !== nextBy && say.nextOthers(moments.by(othersBy))}
      </p>
      <ul>
        {say.effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ mark }: { mark: MarkResponse }) {
  const { locale, words } = useFacts();
  const say = words.standing;
  const { id, reference, state, appeal } = mark;
  return (
    <>
      <div className="row-text">
        <AboutMark mark={mark} />
        {appeal && <Appealed appeal={appeal} />}
      </div>
      {state === 'counted' && !appeal && (
        <a
          className="button button-plain"
          href={`/${locale}/cuenta/uso-justo/${id}`}
          aria-label={say.appealOf(reference)}
        >
          {say.appeal}
        </a>
      )}
    </>
  );
}

/** Kind, reason, ticket, date, and whether it still counts. */
function AboutMark({
  mark: { kind, text, reference, articleSlug, madeAt, state, voidCause },
}: {
  mark: MarkResponse;
}) {
  const { locale, words } = useFacts();
  const say = words.standing;
  const when = useWhen();
  const kinds: Readonly<Record<string, string>> = say.kinds;
  const causes: Readonly<Record<string, string>> = say.void;
  return (
    <>
      <p>
        <strong>{kinds[kind]}</strong>{' '}
        {state === 'void' && <span className="tag">{causes[voidCause ?? '']}</span>}
      </p>
      <p>{text}</p>
      <p className="muted">
        {say.about} <a href={`/${locale}/tickets/${reference}`}>{reference}</a> · {say.madeOn(when(madeAt))}
        {articleSlug !== null && (
          <>
            {' '}
            · <a href={`/${locale}/articulos/${articleSlug}`}>{say.article}</a>
          </>
        )}
      </p>
    </>
  );
}

/** What became of an appeal. */
function Appealed({ appeal: { state, dueAt, reason } }: { appeal: MarkAppealResponse }) {
  const say = useFacts().words.standing;
  const moments = useMoments();
  const ruled: Readonly<Record<string, string>> = say.appeals;
  return (
    <p>
      {dueAt === null ? ruled[state] : say.appealPending(moments.by(dueAt))}
      {reason !== null && ` ${say.reason(reason)}`}
    </p>
  );
}

interface AppealProps {
  mark: MarkResponse;
  typed: string;
  faults: readonly FieldFault[];
}

/** The form of an appeal, beside the mark that it is about. */
export function AppealPage({ mark, typed, faults }: AppealProps) {
  const { locale, words } = useFacts();
  const say = words.standing;
  const address = `/${locale}/cuenta/uso-justo`;
  return (
    <AccountFrame section="standing" title={say.appealOf(mark.reference)} faults={faults}>
      <div className="panel">
        <AboutMark mark={mark} />
        {mark.appeal && <Appealed appeal={mark.appeal} />}
      </div>
      {mark.state === 'counted' && !mark.appeal && (
        <form method="post" action={`${address}/${mark.id}`}>
          <FormToken />
          <p>{say.appealWho}</p>
          <Field id="text" label={say.appealText} hint={say.appealHint} faults={faults}>
            {(attributes) => <textarea {...attributes} rows={6} maxLength={5_000} defaultValue={typed} />}
          </Field>
          <button className="button">{say.appealSubmit}</button>
        </form>
      )}
      <p className="back">
        <a href={address}>{say.back}</a>
      </p>
    </AccountFrame>
  );
}

/** «viernes 27 de noviembre, 18:00». */
function useWhen(): (at: string) => string {
  const moments = useMoments();
  return (at) => `${moments.day(at)}, ${moments.time(at)}`;
}
