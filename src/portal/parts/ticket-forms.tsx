import type { PriorityResponse } from '../../desk/status.response';
import type { StepResponse, TicketWithMessagesResponse } from '../../desk/ticket.response';
import { useFacts } from '../render/facts';
import type { FieldFault } from './error-summary';
import { Field } from './field';
import { FilesField, type FormFiles } from './files-field';
import { moneyInWords } from './money';
import { SendKey } from './send-key';
import { useMoments } from './use-moments';

interface OfTicket {
  ticket: TicketWithMessagesResponse;
  base: string;
}

/** «Gracias, resuelto», or that it is no answer. */
export function AfterAnswer({ ticket, base, byLink }: OfTicket & { byLink: boolean }) {
  const { tickets } = useFacts().words;
  const answer = ticket.messages.findLast(({ kind }) => kind === 'answer');
  if (ticket.status !== 'answered' || !answer) return null;
  return (
    <section className="panel" aria-labelledby="helped-title">
      <h2 id="helped-title">{tickets.didItHelp}</h2>
      <div className="buttons">
        <form method="post" action={`${base}/mensajes`}>
          <SendKey />
          <button className="button" name="outcome" value="solved">
            {tickets.solved}
          </button>
        </form>
        <a className="button button-plain" href="#body">
          {tickets.unsolved}
        </a>
        {!byLink && (
          <form method="post" action={`${base}/objecion`}>
            <SendKey />
            <input type="hidden" name="messageId" value={answer.id} />
            <button className="button button-plain">{tickets.notAnswered}</button>
          </form>
        )}
      </div>
    </section>
  );
}

const results = ['done', 'failed', 'not_tried'] as const;

/** The steps of the last answer that has any, while it is the last word. */
function stepsToTick({ status, messages }: TicketWithMessagesResponse): StepResponse[] {
  if (status !== 'answered') return [];
  return messages.findLast((message) => message.steps !== undefined)?.steps ?? [];
}

/** Whether a reply would come before anything was said of some step. */
export function hasUntickedSteps(ticket: TicketWithMessagesResponse): boolean {
  return stepsToTick(ticket).some(({ result }) => result === null);
}

/** The steps of the last answer that has any, to be ticked. */
export function Steps({ ticket, base }: OfTicket) {
  const { tickets } = useFacts().words;
  const steps = stepsToTick(ticket);
  if (steps.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="steps-title">
      <h2 id="steps-title">{tickets.steps}</h2>
      <form method="post" action={`${base}/pasos`}>
        <SendKey />
        <StepChoices steps={steps} />
        <button className="button">{tickets.saveSteps}</button>
      </form>
    </section>
  );
}

function StepChoices({ steps }: { steps: readonly StepResponse[] }) {
  const { tickets } = useFacts().words;
  return steps.map(({ index, text, result }) => (
    <fieldset key={index} className="choices">
      <legend>
        {tickets.step(index + 1)}: {text}
      </legend>
      {results.map((each) => (
        <label key={each} className="choice">
          <input type="radio" name={`step-${index}`} value={each} defaultChecked={result === each} />{' '}
          {tickets.stepResults[each]}
        </label>
      ))}
    </fieldset>
  ));
}

interface ReplyProps extends OfTicket {
  typed: string;
  /** The steps stand in the form, since a reply came before anything was said of some. */
  asksForSteps: boolean;
  /** `null` without an account: then there are none. */
  files: FormFiles | null;
  faults: readonly FieldFault[];
}

/** Writing on; after an answer it brings the ticket back. */
export function ReplyForm({ ticket, base, typed, asksForSteps, files, faults }: ReplyProps) {
  const { status } = ticket;
  const { words, formToken } = useFacts();
  const { tickets, sending } = words;
  const token = String(new URLSearchParams({ formToken: formToken ?? '' }));
  const isOver = ['answered', 'closed'].includes(status);
  const hint = isOver ? tickets.unsolvedHint : status === 'archived' ? tickets.archivedHint : undefined;
  return (
    <section className="panel" aria-labelledby="reply-title">
      <h2 id="reply-title">{isOver ? tickets.unsolved : tickets.reply}</h2>
      <form
        method="post"
        action={files ? `${base}/mensajes?${token}` : `${base}/mensajes`}
        encType={files ? 'multipart/form-data' : undefined}
      >
        <SendKey />
        <Field id="body" label={tickets.replyLabel} hint={hint} faults={faults}>
          {(attributes) => <textarea {...attributes} rows={6} maxLength={20_000} defaultValue={typed} />}
        </Field>
        {files ? <FilesField {...{ files, faults }} /> : <p className="hint">{sending.noFilesByLink}</p>}
        {asksForSteps && (
          <>
            <input type="hidden" name="asked" value="steps" />
            <StepChoices steps={stepsToTick(ticket)} />
          </>
        )}
        <p className="buttons">
          <button className="button" name="outcome" value="message">
            {tickets.send}
          </button>
          {status === 'needs_info' && (
            <button className="button button-plain" name="outcome" value="nothing-new">
              {tickets.nothingNew}
            </button>
          )}
        </p>
      </form>
    </section>
  );
}

/** What priority costs and gains, or why it is not sold. */
export function Upgrade({ base, priority }: { base: string; priority: PriorityResponse }) {
  const { locale, words } = useFacts();
  const { tickets } = words;
  const { price, promise, note } = priority;
  const by = useMoments().by(promise.answerBy);
  return (
    <section className="panel" aria-labelledby="upgrade-title">
      <h2 id="upgrade-title">{tickets.upgrade}</h2>
      {price === null ? (
        <p>{note ?? tickets.notSold}</p>
      ) : (
        <form method="post" action={`${base}/prioridad`}>
          <SendKey />
          <p>{tickets.upgradeGain(by)}</p>
          <p>{tickets.upgradePrice(moneyInWords(price, locale))}</p>
          {note !== undefined && <p>{note}</p>}
          <button className="button button-plain">
            {tickets.upgradeSubmit(moneyInWords(price, locale))}
          </button>
        </form>
      )}
    </section>
  );
}

/** What the customer thinks of it. */
export function Rating({ ticket: { rating }, base }: OfTicket) {
  const { tickets } = useFacts().words;
  return (
    <section className="panel">
      <form method="post" action={`${base}/valoracion`}>
        <SendKey />
        <fieldset className="choices">
          <legend>{tickets.rate}</legend>
          {tickets.scores.map((words, at) => (
            <label key={words} className="choice">
              <input
                type="radio"
                name="score"
                value={at + 1}
                defaultChecked={rating?.score === at + 1}
                required
              />{' '}
              {words}
            </label>
          ))}
        </fieldset>
        <Field id="comment" label={tickets.comment} optional>
          {(attributes) => (
            <textarea {...attributes} rows={3} maxLength={2_000} defaultValue={rating?.comment ?? ''} />
          )}
        </Field>
        <button className="button">{tickets.rateSubmit}</button>
      </form>
    </section>
  );
}
