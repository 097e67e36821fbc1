import type { CategorySummary } from '../../knowledge/api';
import { Done } from '../parts/account-frame';
import { ErrorSummary, type FieldFault } from '../parts/error-summary';
import { FormToken } from '../parts/form-token';
import { SendKey } from '../parts/send-key';
import { TextField } from '../parts/text-fields';
import { useFacts } from '../render/facts';
import { QuestionFields } from './new-ticket-page';

/** A question without an account as it is typed. */
export interface ContactTyped {
  name: string;
  email: string;
  categorySlug: string;
  subject: string;
  body: string;
  /** The draft of nobody that it goes on with, or nothing. */
  draftId: string;
}

interface ContactProps {
  typed: ContactTyped;
  categories: readonly CategorySummary[];
  faults: readonly FieldFault[];
}

/** Writing without an account. */
export function ContactPage({ typed, categories, faults }: ContactProps) {
  const { locale, words } = useFacts();
  const { contact, write } = words;
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{contact.title}</h1>
      <p>{contact.lead}</p>
      <form method="post" action={`/${locale}/contacto`}>
        <SendKey />
        <input type="hidden" name="draftId" value={typed.draftId} />
        <TextField
          id="name"
          label={contact.name}
          autoComplete="name"
          defaultValue={typed.name}
          maxLength={120}
          required
          faults={faults}
        />
        <TextField
          id="email"
          label={contact.email}
          type="email"
          autoComplete="email"
          defaultValue={typed.email}
          maxLength={254}
          required
          faults={faults}
        />
        <QuestionFields {...{ typed, categories, faults }} />
        <p className="hint">{words.sending.noFilesByLink}</p>
        <button className="button">{write.send}</button>
      </form>
      <p>
        <a href={`/${locale}/contacto/enlace`}>{contact.lostTitle}</a>
      </p>
    </>
  );
}

/** That a letter is on its way, whatever is known of the address. */
export function ContactSentPage() {
  const { contact } = useFacts().words;
  return (
    <>
      <h1>{contact.sentTitle}</h1>
      <p className="notice notice-ok" role="status">
        {contact.sent}
      </p>
    </>
  );
}

/** A link confirms by a button, not by being opened: programs that read mail open links too. */
export function ConfirmQuestionPage({ token }: { token: string }) {
  const { locale, words } = useFacts();
  const { contact } = words;
  return (
    <>
      <h1>{contact.confirmTitle}</h1>
      <p>{contact.press}</p>
      <form method="post" action={`/${locale}/confirmar-pregunta`}>
        <FormToken />
        <input type="hidden" name="token" value={token} />
        <button className="button">{contact.confirm}</button>
      </form>
    </>
  );
}

export function QuestionLinkFailedPage({ why }: { why: string }) {
  const { locale, words } = useFacts();
  const { contact } = words;
  return (
    <>
      <h1>{contact.failedTitle}</h1>
      <p role="alert">{why}</p>
      <p className="buttons">
        <a className="button" href={`/${locale}/contacto/enlace`}>
          {contact.lostTitle}
        </a>
        <a className="button button-plain" href={`/${locale}/contacto`}>
          {contact.title}
        </a>
      </p>
    </>
  );
}

interface LostLinkProps {
  email: string;
  reference: string;
  faults: readonly FieldFault[];
  done: string | null;
}

export function LostLinkPage({ email, reference, faults, done }: LostLinkProps) {
  const { locale, words } = useFacts();
  const { contact } = words;
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{contact.lostTitle}</h1>
      <Done text={done} />
      <p>{contact.lostLead}</p>
      <form method="post" action={`/${locale}/contacto/enlace`}>
        <SendKey />
        <TextField
          id="email"
          label={contact.email}
          type="email"
          autoComplete="email"
          defaultValue={email}
          maxLength={254}
          required
          faults={faults}
        />
        <TextField
          id="reference"
          label={contact.reference}
          hint={contact.referenceHint}
          defaultValue={reference}
          maxLength={20}
          required
          faults={faults}
        />
        <button className="button">{contact.lostSubmit}</button>
      </form>
    </>
  );
}
