import { ErrorSummary, type FieldFault } from '../parts/error-summary';
import { FormToken } from '../parts/form-token';
import { NewPasswordField, TextField } from '../parts/text-fields';
import { useFacts } from '../render/facts';

interface RecoverProps {
  email: string;
  faults: readonly FieldFault[];
}

/** Asks for a link to choose another password. */
export function RecoverPage({ email, faults }: RecoverProps) {
  const { locale, words } = useFacts();
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{words.recover.title}</h1>
      <p>{words.recover.lead}</p>
      <form method="post" action={`/${locale}/recuperar`}>
        <FormToken />
        <TextField
          id="email"
          label={words.signIn.email}
          faults={faults}
          type="email"
          autoComplete="username"
          maxLength={254}
          defaultValue={email}
          required
        />
        <button className="button">{words.recover.submit}</button>
      </form>
    </>
  );
}

/** The same for everybody: it does not tell whether somebody has the address. */
export function RecoverSentPage() {
  const { locale, words } = useFacts();
  return (
    <>
      <h1>{words.recover.sentTitle}</h1>
      <p className="notice notice-ok" role="status">
        {words.recover.sent}
      </p>
      <p>{words.recover.sentHint}</p>
      <p>
        <a href={`/${locale}/recuperar`}>{words.recover.tryAgain}</a>
      </p>
    </>
  );
}

interface NewPasswordProps {
  token: string;
  faults: readonly FieldFault[];
}

/** Chooses a password by the link of a letter. */
export function NewPasswordPage({ token, faults }: NewPasswordProps) {
  const { locale, words } = useFacts();
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{words.recover.newTitle}</h1>
      <p>{words.recover.newLead}</p>
      <form method="post" action={`/${locale}/restablecer`}>
        <FormToken />
        <input type="hidden" name="token" value={token} />
        <NewPasswordField
          id="password"
          label={words.account.newPassword}
          hint={words.register.passwordHint}
          faults={faults}
        />
        <button className="button">{words.recover.save}</button>
      </form>
    </>
  );
}

/** A link that was used, replaced or is too old. */
export function ResetFailedPage({ why }: { why: string }) {
  const { locale, words } = useFacts();
  return (
    <>
      <h1>{words.confirm.failedTitle}</h1>
      <p role="alert">{why}</p>
      <p>
        <a className="button" href={`/${locale}/recuperar`}>
          {words.recover.another}
        </a>
      </p>
    </>
  );
}
